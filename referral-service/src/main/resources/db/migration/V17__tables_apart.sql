-- Rows can be hidden from who may not see them, and columns cannot: what is told under different rules stands in tables of
-- its own.

create extension if not exists btree_gin;

-- Which agencies hold a client's record and who walks with them: of the category route.
create table client_holding (
    client_id         uuid primary key references client,
    registered_by     text not null references agency,
    registered_at     timestamptz not null,
    key_worker        uuid not null,
    key_worker_name   text not null,
    key_worker_agency text not null references agency
);
insert into client_holding
select id, registered_by, registered_at, key_worker, key_worker_name, key_worker_agency from client;
create index client_holding_by_key_worker on client_holding (key_worker);
alter table client
    drop column registered_by, drop column registered_at,
    drop column key_worker, drop column key_worker_name, drop column key_worker_agency;

-- What a referral says beside its bare course: a party that may see nothing of the client any more sees none of it.
create table referral_request (
    referral_id      uuid primary key references referral,
    urgency          text not null check (urgency in ('routine', 'soon', 'urgent')),
    lawful_basis     text not null,
    referred_by      uuid not null,
    referred_by_name text not null
);
insert into referral_request select id, urgency, lawful_basis, referred_by, referred_by_name from referral;
alter table referral
    drop column urgency, drop column lawful_basis, drop column referred_by, drop column referred_by_name;

-- What the parties write to each other in their own words.
create table referral_note (
    referral_id     uuid not null,
    sequence        integer not null,
    note            text check (length(note) <= 10000),
    -- Why a referral was entered in error; the other reasons are codes.
    reason_in_words text,
    primary key (referral_id, sequence),
    foreign key (referral_id, sequence) references referral_milestone
);
insert into referral_note
select referral_id, sequence, note, case transition when 'correct' then reason end
  from referral_milestone
 where note is not null or transition = 'correct';
update referral_milestone set reason = null where transition = 'correct';
alter table referral_milestone drop column note;

-- Who has a relationship with a client, and by what they are found: one row for each agency, so that what an agency
-- searches, and how long that takes, depends on its own clients alone. Written by triggers, read by functions.
create table client_tie (
    client_id   uuid not null references client,
    agency      text not null references agency,
    -- Until when an override makes it; other reasons last.
    until       timestamptz not null,
    folded_name text collate "C",
    born_on     date,
    postcode    text,
    primary key (client_id, agency)
);
create index client_tie_by_name on client_tie using gin (agency, folded_name gin_trgm_ops);
create index client_tie_in_order on client_tie (agency, folded_name, client_id);
create index client_tie_by_birth on client_tie (agency, born_on);
create index client_tie_by_postcode on client_tie (agency, postcode);
drop index client_identity_by_birth, client_identity_by_likeness, client_contact_by_postcode;
