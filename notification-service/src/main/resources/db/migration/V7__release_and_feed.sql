-- How far the events of a client were handed on: an event waits until all before it were.
create table client_line (
    client_id uuid   primary key,
    released  bigint not null check (released >= 0)
);
-- What was taken before was handed on as it came, gaps or none.
insert into client_line
select key::uuid, max(sequence) from taken_event where topic = 'referral-events' group by key::uuid;
grant select, insert on client_line to ${app};
grant update (released) on client_line to ${app};

-- How far the feed goes in each partition of the topic; whoever adds to it holds this row until the transaction ends, so
-- that nothing is added behind what can be read.
create table feed_partition (
    partition integer primary key check (partition >= 0),
    at_offset bigint  not null check (at_offset >= -1),
    place     integer not null check (place >= 0)
);
grant select, insert on feed_partition to ${app};
grant update (at_offset, place) on feed_partition to ${app};

-- What each agency is told, in its place: behind the record that it was taken or released with.
create table agency_event (
    agency    text        not null,
    partition integer     not null references feed_partition,
    at_offset bigint      not null check (at_offset >= 0),
    place     integer     not null check (place >= 0),
    event_id  uuid        not null references taken_event,
    client_id uuid        not null,
    sequence  bigint      not null check (sequence > 0),
    type      text        not null,
    -- The agency's services that it concerns; absent: the whole agency.
    services  uuid[]      check (cardinality(services) > 0),
    told_at   timestamptz not null,
    primary key (agency, partition, at_offset, place),
    constraint agency_event_once unique (agency, event_id)
);
create index agency_event_since on agency_event (agency, told_at);
grant select, insert on agency_event to ${app};
