-- A disclosure that the law allows or demands without the client's agreement. It binds at once and lapses unless another
-- person approves it within 72 hours.
create table override (
    id               uuid primary key,
    client_id        uuid not null references client,
    -- Who may see: an agency, or one service of it and then its staff alone.
    agency           text not null references agency,
    service_id       uuid,
    categories       text[] not null check (cardinality(categories) > 0),
    ground           text not null check (ground in
                     ('serious-harm', 'child-protection', 'adult-protection', 'court-or-statute', 'vital-interests')),
    harm             text not null check (length(harm) between 1 and 10000),
    decided_by       text not null check (length(decided_by) between 1 and 200),
    client_told      boolean not null,
    why_not_told     text check (length(why_not_told) between 1 and 10000),
    review_on        date not null,
    recorded_by      text not null references agency,
    recorded_account uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    lapses_at        timestamptz not null,
    approved_at      timestamptz,
    approved_account uuid,
    approved_by_name text,
    ended_at         timestamptz,
    ended_account    uuid,
    end_reason       text check (length(end_reason) <= 10000),
    -- When it was published that nobody approved it in time.
    lapse_told_at    timestamptz,
    version          integer not null default 0,
    foreign key (service_id, agency) references service (id, agency),
    check (agency <> recorded_by),
    check (lapses_at = recorded_at + interval '72 hours'),
    check (client_told = (why_not_told is null)),
    check ((approved_at is null) = (approved_account is null)),
    check (approved_account <> recorded_account),
    check (approved_at >= recorded_at and approved_at < lapses_at),
    check ((ended_at is null) = (ended_account is null)),
    check (ended_at >= recorded_at)
);
create index override_of_client on override (client_id);
create index override_recorded on override (recorded_by, recorded_at);
create index override_to_lapse on override (lapses_at)
    where approved_at is null and ended_at is null and lapse_told_at is null;

grant select, insert, update on override to ${app};
