-- The directory: agencies, and the services that they offer.
create table agency (
    alias   text primary key check (alias ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name    text not null check (length(name) between 1 and 200),
    kind    text not null check (kind in ('council', 'health', 'charity', 'other')),
    version integer not null default 0
);

create table service (
    id            uuid primary key,
    agency        text not null references agency,
    name          text not null check (length(name) between 1 and 200),
    description   text not null check (length(description) <= 10000),
    minimum_age   integer check (minimum_age between 0 and 130),
    maximum_age   integer check (maximum_age between 0 and 130),
    eligibility   text check (length(eligibility) <= 10000),
    -- How many clients it can have at a time.
    capacity      integer check (capacity >= 0),
    -- Targets, in days: until a referral is answered, and from acceptance to the first contact.
    response_days integer not null check (response_days between 0 and 3650),
    wait_days     integer not null check (wait_days between 0 and 3650),
    open          boolean not null default true,
    version       integer not null default 0,
    check (minimum_age <= maximum_age),
    unique (id, agency)
);
create index service_of_agency on service (agency);

create table service_need (
    service_id uuid not null references service on delete cascade,
    need       text not null,
    primary key (service_id, need)
);
create index service_by_need on service_need (need);

-- Areas or postcode districts it serves; none means everywhere.
create table service_place (
    service_id uuid not null references service on delete cascade,
    place      text not null check (length(place) between 1 and 200),
    primary key (service_id, place)
);

-- The accounts of those who work for the service; they alone see its referrals.
create table service_staff (
    service_id uuid not null references service on delete cascade,
    account    uuid not null,
    primary key (service_id, account)
);
create index service_staff_by_account on service_staff (account);

-- Deprivation by postcode, from the operator's file. Indices of different nations are never mixed: one version stands.
create table deprivation (
    postcode text primary key,
    area     text not null,
    quintile integer not null check (quintile between 1 and 5),
    index    text not null,
    version  text not null
);

grant select, insert, update on agency, service to ${app};
grant select, insert, delete on service_need, service_place, service_staff to ${app};
grant select, insert, update, delete on deprivation to ${app};
