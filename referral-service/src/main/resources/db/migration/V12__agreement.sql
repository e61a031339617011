-- What a client agreed may be shared: with whom, what for, which information, from when until when.
create table agreement (
    id               uuid primary key,
    client_id        uuid not null references client,
    purposes         text[] not null check (cardinality(purposes) > 0),
    categories       text[] not null check (cardinality(categories) > 0),
    from_day         date not null,
    -- The last day it holds; none when it has no end.
    until_day        date,
    given_how        text not null check (given_how in ('spoken', 'written', 'online')),
    given_by         text not null check (given_by in ('client', 'representative')),
    language         text check (length(language) <= 100),
    interpreter      text check (length(interpreter) <= 200),
    wording          text check (length(wording) <= 10000),
    recorded_by      text not null references agency,
    recorded_account uuid not null,
    recorded_at      timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text references agency,
    withdraw_reason  text check (length(withdraw_reason) <= 10000),
    version          integer not null default 0,
    check (until_day >= from_day),
    check (withdrawn_at >= recorded_at),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index agreement_of_client on agreement (client_id);

create table agreement_recipient (
    agreement_id uuid not null references agreement,
    place        integer not null,
    agency       text not null references agency,
    -- One service of that agency, whose staff alone are meant.
    service_id   uuid,
    primary key (agreement_id, place),
    foreign key (service_id, agency) references service (id, agency)
);

grant select, insert, update on agreement to ${app};
grant select, insert on agreement_recipient to ${app};
