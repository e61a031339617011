-- Agencies and services as the directory last described them; the sequence of that event keeps an older one from undoing it.
create table agency (
    alias    text   primary key,
    name     text   not null,
    kind     text   not null,
    sequence bigint not null
);

create table service (
    id            uuid    primary key,
    agency        text    not null,
    name          text    not null,
    response_days integer check (response_days >= 0),
    wait_days     integer check (wait_days >= 0),
    open          boolean not null,
    sequence      bigint  not null
);
grant select, insert, update on agency, service to ${app};
