-- Every event taken about a client, once. A client's route is worked out anew from these rows, so they are only ever added.
create table taken_event (
    id          uuid        primary key,
    client_id   uuid        not null,
    topic       text        not null,
    sequence    bigint      not null check (sequence > 0),
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    data        text        not null check (data is json object),
    -- Two events cannot have the same place; it also finds a client's events.
    unique (client_id, topic, sequence)
);
grant select, insert on taken_event to ${app};
