-- Where partner agencies' systems want referral events sent, and what has been sent.

create table subscription (
    id              uuid        primary key,
    agency          text        not null,
    url             text        not null check (url ~ '^https?://' and length(url) <= 2000),
    -- Absent: all.
    event_types     text[]      check (cardinality(event_types) > 0),
    services        uuid[]      check (cardinality(services) > 0),
    -- Encrypted; bound to the subscription's id.
    secret          bytea       not null,
    status          text        not null default 'active',
    disabled_reason text,
    created_at      timestamptz not null,
    constraint subscription_status check (status in ('active', 'paused', 'disabled')),
    constraint subscription_says_why_disabled check (
        (status = 'disabled') = (disabled_reason is not null)
        and disabled_reason in ('gone', 'attempts-spent'))
);
create index subscription_of_agency on subscription (agency, id);

-- The events of one client on their way to one endpoint keep their order: whoever adds to them, or ends the work on them,
-- holds this row.
create table delivery_queue (
    subscription_id uuid not null references subscription on delete cascade,
    client_id       uuid not null,
    primary key (subscription_id, client_id)
);

create table delivery (
    id              uuid        primary key,
    subscription_id uuid        not null,
    client_id       uuid        not null,
    event_id        uuid        not null references taken_event,
    sequence        bigint      not null check (sequence > 0),
    status          text        not null default 'pending',
    attempts        integer     not null default 0,
    -- Failed attempts since the first, or since the subscription was made active again.
    failures        integer     not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    delivered_at    timestamptz,
    foreign key (subscription_id, client_id) references delivery_queue on delete cascade,
    constraint delivery_once unique (subscription_id, event_id),
    constraint delivery_in_its_place unique (subscription_id, client_id, sequence),
    constraint delivery_counts check (0 <= failures and failures <= attempts),
    constraint delivery_status check (
        case status
            when 'pending' then next_attempt_at is not null and delivered_at is null
            when 'delivered' then next_attempt_at is null and delivered_at is not null and attempts > 0
            else false
        end)
);
create index delivery_pending on delivery (subscription_id, client_id, sequence) where status = 'pending';
create index delivery_list on delivery (subscription_id, id);
create index delivery_list_of_status on delivery (subscription_id, status, id);

-- Every attempt, once; what was answered beyond the status is not kept, as it may hold anything.
create table delivery_attempt (
    delivery_id uuid        not null references delivery on delete cascade,
    number      integer     not null check (number > 0),
    at          timestamptz not null,
    duration_ms bigint      not null check (duration_ms >= 0),
    http_status integer     check (http_status between 100 and 599),
    error       text        check (error in ('timeout', 'refused', 'not-public', 'unknown-host', 'tls', 'broken')),
    primary key (delivery_id, number),
    constraint attempt_was_answered_or_not check ((http_status is null) <> (error is null))
);

grant select, insert, delete on subscription to ${app};
grant update (status, disabled_reason) on subscription to ${app};
grant select, insert, update on delivery_queue to ${app};
grant select, insert on delivery to ${app};
grant update (status, attempts, failures, next_attempt_at, delivered_at) on delivery to ${app};
grant select, insert on delivery_attempt to ${app};
