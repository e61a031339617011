create type spell_kind as enum ('awaiting-response', 'waiting-to-start', 'in-service', 'between-services');
create type spell_ending as enum ('accepted', 'waitlisted', 'declined', 'started', 'ended', 'failed',
    'withdrawn-by-client', 'withdrawn-by-agency', 'referral-closed');

-- How clients' time is spent. Those that are over lie in partitions by the month (London) in which they began, so that a
-- question about a period leaves the other years alone; those that are open lie together in one partition of their own,
-- which stays small however long the history grows, and where a unique index can see to it that there are never two.
create table spell (
    client_id    uuid        not null,
    step_id      uuid,
    kind         spell_kind  not null,
    from_service uuid,
    to_service   uuid,
    begun        timestamptz not null,
    ended        timestamptz,
    ended_by     spell_ending,
    month        date        not null,
    unique nulls not distinct (month, client_id, step_id, kind, begun),
    constraint spell_ends_after_it_began check (ended >= begun),
    constraint spell_says_what_ended_it check ((ended is null) = (ended_by is null)),
    constraint spell_in_its_month check (month = case
        when ended is null then date 'infinity'
        else date_trunc('month', begun at time zone 'Europe/London')::date end),
    constraint spell_ending_of_its_kind check (case kind
        when 'awaiting-response' then ended_by in
            ('accepted', 'waitlisted', 'declined', 'withdrawn-by-client', 'withdrawn-by-agency')
        when 'waiting-to-start' then ended_by in ('started', 'failed', 'withdrawn-by-client', 'withdrawn-by-agency')
        when 'in-service' then ended_by in ('ended', 'failed', 'withdrawn-by-client', 'withdrawn-by-agency')
        else ended_by in ('started', 'referral-closed') end),
    constraint spell_in_its_place check (case kind
        when 'between-services' then step_id is null and from_service is not null
        when 'in-service' then step_id is not null and from_service is null and to_service is not null
        else step_id is not null and to_service is not null end)
) partition by list (month);
create index spell_of_client on spell (client_id);

create table spell_open partition of spell for values in ('infinity');
create unique index spell_open_once on spell_open (client_id, step_id, kind) nulls not distinct;

grant select, insert, delete on spell to ${app};

-- Makes a month's partition when its first spell comes: no calendar to keep filled, no empty partitions to plan over, and
-- history of any age finds its place. The application owns nothing, so it makes them through this function alone.
create function spell_month(month date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    name text := 'spell_' || to_char(month, 'YYYY_MM');
begin
    if month <> date_trunc('month', month) then
        raise exception 'Give the first day of a month';
    end if;
    perform pg_advisory_xact_lock(hashtext('spell_month'));
    if to_regclass(name) is null then
        execute format('create table %I (like spell including defaults including constraints)', name);
        execute format('alter table spell attach partition %I for values in (%L)', name, month);
    end if;
end $$;
revoke execute on function spell_month(date) from public;
grant execute on function spell_month(date) to ${app};
