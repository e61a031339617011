create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

-- A client. What is known of them stands in one table a category of information, as sharing is decided by category.
create table client (
    id                 uuid primary key,
    registered_by      text not null references agency,
    registered_at      timestamptz not null,
    key_worker         uuid not null,
    key_worker_name    text not null,
    key_worker_agency  text not null references agency,
    version            integer not null default 0
);
create index client_by_key_worker on client (key_worker);
create index client_by_registering_agency on client (registered_by);
create index client_by_key_worker_agency on client (key_worker_agency);

create table client_identity (
    client_id   uuid primary key references client,
    given_name  text not null check (length(given_name) between 1 and 200),
    family_name text not null check (length(family_name) between 1 and 200),
    born_on     date not null check (born_on >= date '1880-01-01'),
    -- Family name and given name, folded for likeness and order: lower case, no accents, a space before each word.
    -- Written by the application with the names.
    folded_name text collate "C" not null
);
create index client_identity_by_birth on client_identity (born_on);
create index client_identity_by_likeness on client_identity using gin (folded_name gin_trgm_ops);

create table client_external_id (
    client_id uuid not null references client,
    system    text not null check (length(system) between 1 and 200),
    value     text not null check (length(value) between 1 and 200),
    primary key (client_id, system, value)
);
create index client_external_id_by_value on client_external_id (system, value);

create table client_contact (
    client_id uuid primary key references client,
    postcode  text check (length(postcode) <= 20),
    phone     text check (length(phone) <= 50),
    email     text check (length(email) <= 320),
    -- Likeness and deprivation look a postcode up without its spaces, in capitals.
    compared_postcode text generated always as (upper(replace(postcode, ' ', ''))) stored
);
create index client_contact_by_postcode on client_contact (compared_postcode);

create table client_access_needs (
    client_id          uuid primary key references client,
    language           text check (length(language) <= 100),
    -- Null where nobody asked.
    interpreter_needed boolean,
    access_needs       text[] not null default '{}'
);

create table client_characteristics (
    client_id    uuid primary key references client,
    sex          text check (sex in ('female', 'male', 'other', 'not-stated')),
    ethnic_group text
);

grant select, insert, update on client, client_identity to ${app};
grant select, insert, update, delete on client_contact, client_access_needs, client_characteristics, client_external_id to ${app};
