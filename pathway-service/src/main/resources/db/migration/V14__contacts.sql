-- What was made under an Idempotency-Key, so that a repeated request makes nothing a second time.
create table idempotency_key (
    agency     text not null,
    account    uuid not null,
    path       text not null,
    key        text not null check (length(key) between 1 and 255),
    -- SHA-256 of the request.
    request    bytea not null,
    made       uuid not null,
    made_at    timestamptz not null,
    primary key (agency, account, path, key)
);
create index idempotency_key_by_age on idempotency_key (made_at);
-- Update is for the row locks that forgetting old keys takes.
grant select, insert, update, delete on idempotency_key to ${app};

-- Appointments of a client with a service. They are recorded here and nowhere else, so a rebuild leaves them alone; hence
-- no reference to the tables that a rebuild empties.
create table contact (
    id             uuid        primary key,
    client_id      uuid        not null,
    referral_id    uuid        not null,
    service_id     uuid        not null,
    agency         text        not null,
    appointment_at timestamptz not null check (isfinite(appointment_at)),
    kind           text        not null check (kind in ('face-to-face', 'home-visit', 'phone', 'video', 'other')),
    recorded_by    uuid        not null,
    recorded_for   text        not null,
    recorded_at    timestamptz not null,
    -- For the reference of what became of it, which must not be a time before the appointment.
    unique (id, appointment_at)
);
create index contact_of_referral on contact (referral_id, appointment_at);

-- What became of an appointment: at most one thing, once, and nothing but a cancellation before its time.
create table contact_outcome (
    contact_id     uuid        primary key,
    appointment_at timestamptz not null,
    status         text        not null check (status in ('attended', 'missed', 'cancelled')),
    missed_by      text        check (missed_by in ('client', 'agency')),
    cancelled_by   text        check (cancelled_by in ('client', 'agency')),
    recorded_by    uuid        not null,
    recorded_for   text        not null,
    recorded_at    timestamptz not null,
    foreign key (contact_id, appointment_at) references contact (id, appointment_at),
    constraint contact_outcome_not_before_its_time check (status = 'cancelled' or appointment_at <= recorded_at),
    constraint contact_missed_by_somebody check ((status = 'missed') = (missed_by is not null)),
    constraint contact_cancelled_by_somebody check ((status = 'cancelled') = (cancelled_by is not null))
);

-- Neither is ever changed.
grant select, insert on contact, contact_outcome to ${app};
