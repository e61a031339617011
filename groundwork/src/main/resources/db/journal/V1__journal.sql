-- The record of every event this service published. Captured from here to Kafka; the topics can be filled again from
-- it in the order of each key's sequence. Append-only: the application may insert and read, nothing else.
create table journal (
    id          uuid primary key,
    topic       text not null,
    key         text not null,
    sequence    bigint not null check (sequence > 0),
    type        text not null,
    source      text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    -- A literal in the connector's configuration would arrive as the number 1.
    specversion text not null default '1.0',
    data        text not null check (data is json object),
    -- Gapless per topic and key; a second writer that did not hold the key's lock fails here.
    unique (topic, key, sequence)
);

create publication journal_pub for table journal with (publish = 'insert');

grant select, insert on journal to ${app};
grant select on journal to ${capture};
