-- Every event taken in, once: what alerts and deliveries will be made from. Rows are only ever added.
create table taken_event (
    id          uuid        primary key,
    topic       text        not null,
    key         text        not null,
    sequence    bigint      not null check (sequence > 0),
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    data        text        not null check (data is json object),
    -- Two events cannot have the same place.
    unique (topic, key, sequence)
);
grant select, insert on taken_event to ${app};
