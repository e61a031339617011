-- Waiting lists: who stands where, and who moved them and why.

-- A client's place on a service's list, one row for each time that a referral waits. A row stays when the client leaves the
-- list, so that a step taken back puts them where they stood.
create table waiting_place (
    referral_id     uuid not null references referral,
    waiting_since   timestamptz not null,
    service_id      uuid not null references service,
    on_list         boolean not null,
    priority        text not null,
    -- The order of the priorities, the most urgent first.
    tier            integer not null
        generated always as (array_position(array['urgent', 'soon', 'routine'], priority)) stored,
    -- The order within a priority: when they began to wait, or between the two whom they were moved between.
    rank            bytea not null check (octet_length(rank) between 1 and 1000),
    review_on       date not null,
    -- As it was when they were put on the list, before any review.
    given_priority  text not null,
    given_review_on date not null,
    primary key (referral_id, waiting_since)
);
-- One reads the list, counts a place and refuses a second client in it.
create unique index waiting_place_in_order on waiting_place (service_id, tier, rank)
    include (referral_id, review_on) where on_list;
create unique index waiting_place_at_a_time on waiting_place (referral_id) where on_list;
drop index referral_waiting;

-- Each move with its reason, and each review. A place changes by these alone.
create table waiting_move (
    id            uuid primary key,
    referral_id   uuid not null,
    waiting_since timestamptz not null,
    kind          text not null check (kind in ('move', 'review')),
    recorded_at   timestamptz not null,
    agency        text not null references agency,
    account       uuid not null,
    account_name  text not null,
    from_position bigint not null,
    to_position   bigint not null,
    rank          bytea,
    priority      text,
    review_on     date,
    -- The reason of a move, the note of a review.
    words         text check (length(words) between 1 and 10000),
    foreign key (referral_id, waiting_since) references waiting_place,
    check (kind <> 'move' or (rank is not null and words is not null and priority is null and review_on is null)),
    check (kind <> 'review' or (rank is null and priority is not null and review_on is not null)),
    check (review_on >= (recorded_at at time zone 'Europe/London')::date)
);
create index waiting_move_of_referral on waiting_move (referral_id, recorded_at);

create function rank_by_wait(since timestamptz, referral uuid) returns bytea immutable parallel safe
    return int8send((extract(epoch from since) * 1000000)::bigint) || uuid_send(referral);

-- Keeps the place as the referral goes: onto the list, off it, back to where it stood, or to another priority.
create function keep_waiting_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    stays boolean := tg_op = 'UPDATE' and old.status = 'waiting' and new.status = 'waiting'
                     and old.waiting_since = new.waiting_since;
    stood waiting_place;
begin
    if stays then
        update waiting_place
           set priority = new.priority, review_on = new.review_on,
               rank = case when priority = new.priority then rank else rank_by_wait(waiting_since, referral_id) end
         where referral_id = new.id and on_list and (priority, review_on) <> (new.priority, new.review_on);
        return null;
    end if;
    update waiting_place set on_list = false where referral_id = new.id and on_list;
    if new.status <> 'waiting' then
        return null;
    end if;
    update waiting_place set on_list = true
     where referral_id = new.id and waiting_since = new.waiting_since
       and (given_priority, given_review_on) = (new.priority, new.review_on)
    returning * into stood;
    if stood is null then
        insert into waiting_place (referral_id, waiting_since, service_id, on_list, priority, rank, review_on,
                                   given_priority, given_review_on)
        values (new.id, new.waiting_since, new.service_id, true, new.priority, rank_by_wait(new.waiting_since, new.id),
                new.review_on, new.priority, new.review_on)
        on conflict (referral_id, waiting_since) do update
            set on_list = true, priority = excluded.priority, rank = excluded.rank, review_on = excluded.review_on,
                given_priority = excluded.given_priority, given_review_on = excluded.given_review_on;
    elsif (stood.priority, stood.review_on) <> (new.priority, new.review_on) then
        update referral set priority = stood.priority, review_on = stood.review_on where id = new.id;
    end if;
    return null;
end
$$;
create trigger came_to_wait after insert on referral
    for each row when (new.status = 'waiting') execute function keep_waiting_place();
create trigger waits_otherwise after update on referral
    for each row when (old.status = 'waiting' or new.status = 'waiting') execute function keep_waiting_place();

insert into waiting_place (referral_id, waiting_since, service_id, on_list, priority, rank, review_on, given_priority,
                           given_review_on)
select id, waiting_since, service_id, true, priority, rank_by_wait(waiting_since, id), review_on, priority, review_on
  from referral where status = 'waiting';

-- A move or a review takes effect as it is written down. The referral has another version after it, so that of two who
-- saw the same only one goes on.
create function take_waiting_move() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.from_position := waiting_position(new.referral_id);
    update waiting_place set rank = coalesce(new.rank, rank)
     where referral_id = new.referral_id and waiting_since = new.waiting_since and on_list;
    if not found then
        raise exception 'only a client on the list can be moved';
    end if;
    update referral
       set priority = coalesce(new.priority, priority), review_on = coalesce(new.review_on, review_on),
           version = version + 1
     where id = new.referral_id;
    new.to_position := waiting_position(new.referral_id);
    return new;
end
$$;
create trigger takes_effect before insert on waiting_move for each row execute function take_waiting_move();

-- A referral's place on its service's list, from 1; null where it is on none.
create or replace function waiting_position(asked uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select (select 1 + count(*) from waiting_place o
             where o.service_id = p.service_id and o.on_list and (o.tier, o.rank) < (p.tier, p.rank))
      from waiting_place p
     where p.referral_id = asked and p.on_list
$$;

-- The list of a service from after a place on, with the number of each place. For its staff alone.
create function waiting_list(asked uuid, after_tier integer, after_rank bytea, most integer)
    returns table (referral_id uuid, place bigint, tier integer, rank bytea)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.referral_id,
           (select count(*) from waiting_place b
             where b.service_id = asked and b.on_list and (b.tier, b.rank) <= (after_tier, after_rank))
               + row_number() over (order by p.tier, p.rank),
           p.tier, p.rank
      from (select w.referral_id, w.tier, w.rank from waiting_place w
             where w.service_id = asked and asked = any (asking_services()) and w.on_list
               and (w.tier, w.rank) > (after_tier, after_rank)
             order by w.tier, w.rank limit most) p
     order by p.tier, p.rank
$$;

-- Of the same list those who are to be looked at again by a day. Read in the order of the index: to sort 50,000 takes
-- ten times as long.
create function waiting_reviews(asked uuid, due_by date, after_tier integer, after_rank bytea, most integer)
    returns table (referral_id uuid, place bigint, tier integer, rank bytea)
    language sql stable security definer set search_path = public, pg_temp set enable_sort = off as $$
    select p.referral_id, p.place, p.tier, p.rank
      from (select w.referral_id, w.tier, w.rank, w.review_on, row_number() over (order by w.tier, w.rank) as place
              from waiting_place w
             where w.service_id = asked and asked = any (asking_services()) and w.on_list) p
     where p.review_on <= due_by and (p.tier, p.rank) > (after_tier, after_rank)
     order by p.tier, p.rank limit most
$$;

-- Who stands right before and right after a place once somebody is taken out of the list: one of them at its ends.
create function waiting_gap(asked uuid, without uuid, at_place bigint)
    returns table (place bigint, tier integer, rank bytea)
    language sql stable security definer set search_path = public, pg_temp set enable_sort = off as $$
    select greatest(at_place - 2, 0) + row_number() over (order by p.tier, p.rank), p.tier, p.rank
      from (select w.tier, w.rank from waiting_place w
             where w.service_id = asked and asked = any (asking_services()) and w.on_list and w.referral_id <> without
             order by w.tier, w.rank
            offset greatest(at_place - 2, 0) limit case when at_place = 1 then 1 else 2 end) p
$$;

-- How many wait for each service that the asking staff is of, and how many of them are to be looked at again by a day.
create function waiting_counts(due_by date) returns table (service_id uuid, waiting bigint, reviews_due bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.id, count(w.referral_id), count(*) filter (where w.review_on <= due_by)
      from unnest(asking_services()) s (id) left join waiting_place w on w.service_id = s.id and w.on_list
     group by s.id
$$;

grant select on waiting_place to ${app};
grant select, insert on waiting_move to ${app};

do $$
declare
    guarded text;
begin
    foreach guarded in array array['waiting_place', 'waiting_move']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy owner on %I to current_user using (true) with check (true)', guarded);
    end loop;
end
$$;
-- A service's list is its staff's own affair; the referring side is told the position of its client, by waiting_position.
create policy staff on waiting_place for select to ${app} using (service_id = any (asking_services()));
create policy staff on waiting_move for select to ${app}
    using (exists (select from waiting_place p
                    where (p.referral_id, p.waiting_since) = (waiting_move.referral_id, waiting_move.waiting_since)));
create policy recorded on waiting_move for insert to ${app}
    with check (agency = asking_agency()
                and exists (select from waiting_place p
                             where (p.referral_id, p.waiting_since)
                                 = (waiting_move.referral_id, waiting_move.waiting_since)));

-- The first and the last place among those of a client's own priority, told to the service's staff; no row for who does not
-- wait.
create function waiting_range(asked uuid) returns table (first_place bigint, last_place bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select 1 + count(*) filter (where o.tier < p.tier), count(*)
      from waiting_place p join waiting_place o on o.service_id = p.service_id and o.on_list and o.tier <= p.tier
     where p.referral_id = asked and p.on_list and p.service_id = any (asking_services())
     group by p.referral_id
$$;

revoke execute on function rank_by_wait, waiting_list, waiting_reviews, waiting_gap, waiting_counts, waiting_range from public;
grant execute on function rank_by_wait, waiting_list, waiting_reviews, waiting_gap, waiting_counts, waiting_range to ${app};
