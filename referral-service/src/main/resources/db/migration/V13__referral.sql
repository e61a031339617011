-- What may follow what: the rule book's table, so that the database refuses a status out of order too.
create table referral_transition (
    from_status text not null,
    to_status   text not null,
    primary key (from_status, to_status)
);
insert into referral_transition (from_status, to_status) values
    ('draft', 'sent'), ('draft', 'withdrawn'),
    ('sent', 'accepted'), ('sent', 'waiting'), ('sent', 'declined'), ('sent', 'redirected'), ('sent', 'withdrawn'),
    ('accepted', 'waiting'), ('accepted', 'started'), ('accepted', 'redirected'), ('accepted', 'failed'),
    ('accepted', 'withdrawn'),
    ('waiting', 'accepted'), ('waiting', 'started'), ('waiting', 'redirected'), ('waiting', 'failed'),
    ('waiting', 'withdrawn'),
    ('started', 'ended'), ('started', 'failed'), ('started', 'withdrawn');
insert into referral_transition (from_status, to_status)
select status, 'entered-in-error'
  from unnest(array['sent', 'accepted', 'waiting', 'declined', 'redirected', 'started', 'ended', 'failed', 'withdrawn'])
       as status;

create table referral (
    id                uuid primary key,
    client_id         uuid not null references client,
    service_id        uuid not null,
    referring_agency  text not null references agency,
    receiving_agency  text not null,
    -- The last milestone and the status that it brought.
    milestone         integer not null,
    status            text not null,
    milestone_at      timestamptz not null,
    urgency           text not null check (urgency in ('routine', 'soon', 'urgent')),
    lawful_basis      text not null,
    -- What the referrer asked to share, and what of it the agreement permitted when it was sent.
    share             text[] not null,
    shared            text[] not null default '{}',
    referred_by       uuid not null,
    referred_by_name  text not null,
    created_at        timestamptz not null,
    sent_at           timestamptz,
    clock_started_at  timestamptz,
    continues         uuid references referral,
    priority          text,
    review_on         date,
    -- When it was put on the waiting list; kept while it is on it.
    waiting_since     timestamptz,
    started_at        timestamptz,
    closed_at         timestamptz,
    outcome           text,
    planned           boolean,
    end_reason        text,
    decided_by        text,
    version           integer not null default 0,
    foreign key (service_id, receiving_agency) references service (id, agency),
    check ((sent_at is null) = (clock_started_at is null)),
    check (clock_started_at <= sent_at),
    check (started_at >= sent_at),
    check (closed_at >= sent_at),
    check (status <> 'waiting' or (priority is not null and review_on is not null and waiting_since is not null)),
    check (status <> 'ended' or (outcome is not null and planned is not null)),
    check (status not in ('declined', 'failed', 'withdrawn') or end_reason is not null),
    check (status <> 'withdrawn' or decided_by is not null)
);
create index referral_of_client on referral (client_id);
create index referral_sent_by on referral (referring_agency, milestone_at desc, id desc);
-- The work list: what is unanswered, oldest first; then what moved last.
create index referral_unanswered on referral (service_id, sent_at, id) where status = 'sent';
create index referral_answered on referral (service_id, milestone_at desc, id desc) where status not in ('draft', 'sent');
create index referral_waiting on referral (service_id, waiting_since) where status = 'waiting';

-- What the referral says about the client, one table a category of information.
create table referral_need (
    referral_id uuid primary key references referral,
    need        text not null
);
create table referral_circumstances (
    referral_id     uuid primary key references referral,
    reason          text not null check (length(reason) between 1 and 10000),
    desired_outcome text check (length(desired_outcome) <= 10000)
);

-- Each step of a referral's life: who did what, when it happened and when it was recorded. A milestone names the one
-- that it follows with that one's status and time, so that an order or a date that must not be cannot be written.
create table referral_milestone (
    referral_id       uuid not null references referral,
    sequence          integer not null check (sequence > 0),
    transition        text not null,
    status            text not null,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    previous          integer,
    previous_status   text,
    previous_at       timestamptz,
    agency            text not null references agency,
    account           uuid not null,
    account_name      text not null,
    reason            text,
    outcome           text,
    planned           boolean,
    decided_by        text,
    priority          text,
    review_on         date,
    better_service    uuid references service,
    note              text check (length(note) <= 10000),
    primary key (referral_id, sequence),
    unique (referral_id, sequence, status, occurred_at),
    foreign key (referral_id, previous, previous_status, previous_at)
        references referral_milestone (referral_id, sequence, status, occurred_at),
    foreign key (previous_status, status) references referral_transition,
    check (occurred_at <= recorded_at),
    check (previous_at <= occurred_at),
    check ((sequence = 1) = (previous is null)),
    check (previous = sequence - 1),
    check (sequence > 1 or status in ('draft', 'sent')),
    check ((previous is null) = (previous_status is null) and (previous is null) = (previous_at is null))
);

-- A referral's status is that of its last milestone, by reference.
alter table referral
    add foreign key (id, milestone, status, milestone_at)
        references referral_milestone (referral_id, sequence, status, occurred_at) deferrable initially deferred;

grant select on referral_transition to ${app};
grant select, insert, update on referral, referral_need, referral_circumstances to ${app};
grant select, insert on referral_milestone to ${app};
