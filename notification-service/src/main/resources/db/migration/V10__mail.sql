-- How each key worker wants to be told, and what is to be mailed to whom.

-- When an alert was first told; what happened long before is history that was loaded, and no news.
alter table alert add told_at timestamptz;
update alert set told_at = happened_at;
alter table alert alter told_at set not null, alter told_at set default now();

-- Somebody's wishes, for each agency that they act for; who has none here is told on the page at once, and not by mail.
create table alert_preference (
    account    text not null,
    agency     text not null,
    page       text not null check (page in ('at-once', 'daily', 'none')),
    mail       text not null check (mail in ('at-once', 'daily', 'none')),
    -- As the identity server last told it; kept only of those who want mails, and absent where the account has none.
    address    text check (length(address) <= 320),
    -- What was told before is not mailed.
    mail_since timestamptz,
    primary key (account, agency),
    constraint preference_keeps_no_address_in_vain check (mail <> 'none' or address is null),
    constraint preference_says_since_when check ((mail = 'none') = (mail_since is null))
);
grant select, insert, update on alert_preference to ${app};

-- To whom there may be something to write: somebody of whose clients something came in, or who is to have their digest; or
-- the contact of a subscription that was disabled. What there is to write is read when the mail is made.
create table mail_due (
    id              bigint      generated always as identity primary key,
    account         text,
    agency          text,
    subscription_id uuid        unique references subscription on delete cascade,
    due_at          timestamptz not null,
    failures        integer     not null default 0 check (failures >= 0),
    -- Rises with each thing that comes in, so that what came while a mail was made is not taken for written.
    version         integer     not null default 0,
    unique (account, agency),
    constraint mail_is_to_somebody check (
        (account is null) = (agency is null) and (account is null) <> (subscription_id is null))
);
create index mail_due_at on mail_due (due_at);
grant select, insert, update, delete on mail_due to ${app};

-- What was mailed to whom. It outlives the alert, which may go and come back as events are taken back or mended.
create table alert_mailed (
    account   text        not null,
    agency    text        not null,
    alert_id  uuid        not null references taken_event,
    mailed_at timestamptz not null,
    primary key (account, agency, alert_id)
);
create index alert_mailed_last on alert_mailed (account, agency, mailed_at);
grant select, insert on alert_mailed to ${app};

-- Addresses that a mail server refused for good; nothing is sent there until whoever has it says so.
create table refused_address (
    address    text        primary key,
    refused_at timestamptz not null
);
grant select, insert, delete on refused_address to ${app};

-- The table of db-scheduler 16 for the sending of mails, apart from that of the webhooks.
create table mail_task (like scheduled_tasks including all);
grant select, insert, update, delete on mail_task to ${app};
