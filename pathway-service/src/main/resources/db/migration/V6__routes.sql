-- One row a client: what a list needs, and the lock under which the client's route is worked out.
create table pathway (
    client_id         uuid primary key,
    key_worker_agency text,
    key_worker        text,
    opened_at         timestamptz,
    last_milestone_at timestamptz,
    check ((key_worker is null) = (key_worker_agency is null)),
    check ((opened_at is null) = (last_milestone_at is null)),
    check (last_milestone_at >= opened_at)
);
create index pathway_of_key_worker on pathway (key_worker, key_worker_agency);

-- Which agencies have a relationship with a client.
create table client_tie (
    client_id uuid not null references pathway,
    agency    text not null,
    primary key (client_id, agency)
);

create table step (
    id               uuid        primary key,
    client_id        uuid        not null references pathway,
    service_id       uuid        not null,
    agency           text        not null,
    referring_agency text        not null,
    from_service     uuid,
    continues        uuid check (continues <> id),
    status           text        not null,
    clock_started_at timestamptz not null,
    entered_at       timestamptz not null,
    responded_at     timestamptz check (responded_at >= entered_at),
    response         text,
    started_at       timestamptz check (started_at >= responded_at),
    left_at          timestamptz check (left_at >= coalesce(started_at, responded_at)),
    how              text,
    -- Since when the client waits on this step for an answer or for the start.
    waiting_since    timestamptz generated always as
        (case when left_at is null and started_at is null then coalesce(responded_at, entered_at) end) stored,
    constraint step_answered_or_not check ((responded_at is null) = (response is null)),
    constraint step_left_or_not check ((left_at is null) = (how is null)),
    constraint step_started_when_taken_on check (started_at is null or response in ('accepted', 'waitlisted')),
    constraint step_left_when_answered check (left_at is null or responded_at is not null),
    constraint step_status check (
        case status
            when 'sent' then responded_at is null
            when 'accepted' then response in ('accepted', 'waitlisted') and started_at is null and left_at is null
            when 'waiting' then response in ('accepted', 'waitlisted') and started_at is null and left_at is null
            when 'started' then started_at is not null and left_at is null
            when 'declined' then how = 'declined' and response = 'declined'
            when 'ended' then how = 'ended' and started_at is not null
            when 'failed' then how = 'failed' and response in ('accepted', 'waitlisted')
            when 'withdrawn' then how in ('withdrawn-by-client', 'withdrawn-by-agency')
            else false
        end)
);
create index step_of_client on step (client_id);

create table milestone (
    id          uuid        primary key references taken_event,
    client_id   uuid        not null references pathway,
    step_id     uuid        not null,
    what        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    outcome     text
);
create index milestone_of_client on milestone (client_id);

grant select, insert, update on pathway to ${app};
grant select, insert, delete on client_tie, step, milestone to ${app};
