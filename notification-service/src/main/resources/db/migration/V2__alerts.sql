-- One row a client: whom to tell, and the lock under which the client's alerts are worked out.
create table alert_client (
    client_id         uuid primary key,
    key_worker        text,
    key_worker_agency text,
    check ((key_worker is null) = (key_worker_agency is null))
);
create index alert_client_of_key_worker on alert_client (key_worker, key_worker_agency);

-- What key workers are told. Worked out anew from the client's events; that somebody has dealt with it stays.
create table alert (
    id               uuid        primary key references taken_event,
    client_id        uuid        not null references alert_client,
    kind             text        not null
        check (kind in ('declined', 'no-response', 'wait-past-target', 'started', 'ended', 'failed')),
    referral_id      uuid        not null,
    service_id       uuid        not null,
    referring_agency text        not null,
    receiving_agency text        not null,
    reason           text        check ((reason is not null) = (kind in ('declined', 'failed'))),
    outcome          text        check ((outcome is not null) = (kind = 'ended')),
    happened_at      timestamptz not null,
    settled_at       timestamptz,
    done_at          timestamptz,
    done_by          uuid,
    check ((done_at is null) = (done_by is null))
);
create index alert_of_client on alert (client_id);
create index alert_open on alert (client_id, happened_at) where settled_at is null and done_at is null;

grant select, insert, update on alert_client to ${app};
grant select, insert, update, delete on alert to ${app};
