-- Two records of one person. A merge is an alias and moves nothing: the merged record stands for the survivor, and as itself
-- again once it is undone.
create table client_merge (
    id                   uuid primary key,
    merged_id            uuid not null references client,
    survivor_id          uuid not null references client,
    agency               text not null references agency,
    merged_account       uuid not null,
    merged_by_name       text not null,
    reason               text check (length(reason) between 1 and 10000),
    merged_at            timestamptz not null,
    unmerged_at          timestamptz,
    unmerged_agency      text references agency,
    unmerged_account     uuid,
    check (merged_id <> survivor_id),
    check (unmerged_at >= merged_at),
    check ((unmerged_at is null) = (unmerged_account is null) and (unmerged_at is null) = (unmerged_agency is null))
);
-- A record stands for one other at most.
create unique index client_merge_in_force on client_merge (merged_id) where unmerged_at is null;
create index client_merge_into on client_merge (survivor_id) where unmerged_at is null;

alter table client_merge enable row level security, force row level security;
create policy owner on client_merge to current_user using (true) with check (true);
-- That two records are of one person is told to who holds both: with one of them alone nobody learns of the other.
create policy held on client_merge for select to ${app} using (holds(merged_id) and holds(survivor_id));
create policy merged on client_merge for insert to ${app}
    with check (agency = asking_agency() and holds(merged_id) and holds(survivor_id));
create policy unmerged on client_merge for update to ${app} using (holds(merged_id) and holds(survivor_id));
grant select, insert on client_merge to ${app};
grant update (unmerged_at, unmerged_agency, unmerged_account) on client_merge to ${app};

-- A record is merged into one that goes on itself, so that a chain of merges never closes to a circle; and into one that all
-- hold who hold the record, so that nobody holds a merged record without knowing of it; and not while it is offered, nor while
-- the agency says that the two are two people. Both clients are locked, in the order of their ids, against a second merge or
-- an offer at the same time.
create function check_merge() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from client c where c.id in (new.merged_id, new.survivor_id) order by c.id for no key update;
    if exists (select from client_merge m where m.merged_id = new.survivor_id and m.unmerged_at is null) then
        raise exception 'A client is merged into one who goes on' using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select from client_holding m join client_holding s on s.client_id = new.survivor_id
                    where m.client_id = new.merged_id
                      and array[m.registered_by, m.key_worker_agency] <@ array[s.registered_by, s.key_worker_agency]) then
        raise exception 'Who holds a merged record holds the survivor' using errcode = 'integrity_constraint_violation';
    end if;
    if is_being_handed_over(new.merged_id) or is_being_handed_over(new.survivor_id) then
        raise exception 'Who is offered to somebody is not merged' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from distinction d
                where d.agency = new.agency
                  and (d.a in (select ids_of(new.merged_id)) and d.b in (select ids_of(new.survivor_id))
                       or d.b in (select ids_of(new.merged_id)) and d.a in (select ids_of(new.survivor_id)))) then
        raise exception 'Two people are not merged' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger no_circle before insert on client_merge for each row execute function check_merge();

-- What was undone stays so.
create function undo_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    raise exception 'A merge is undone once' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger undone_once before update on client_merge for each row when (old.unmerged_at is not null)
    execute function undo_once();

-- Who is key worker of a client whom they did not register gives them to no other agency while a merge of theirs is in force,
-- which they could not undo any more.
create function check_hold() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from client_merge m
                 join client_holding h on h.client_id in (m.merged_id, m.survivor_id) and h.client_id <> old.client_id
                where old.client_id in (m.merged_id, m.survivor_id) and m.unmerged_at is null
                  and old.key_worker_agency in (h.registered_by, h.key_worker_agency)) then
        raise exception 'A merge is undone before its client goes to another agency'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger holds_what_it_merged before update of key_worker_agency on client_holding for each row
    when (old.key_worker_agency <> new.key_worker_agency and old.key_worker_agency <> old.registered_by)
    execute function check_hold();

-- For whom an id stands: the last of its chain of merges, as far as the asking agency holds what it links.
create function survivor_of(asked uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive chain (id, step) as (
        select asked, 0
         union all
        select m.survivor_id, c.step + 1
          from chain c join client_merge m on m.merged_id = c.id and m.unmerged_at is null
         where holds(m.merged_id) and holds(m.survivor_id)
    )
    select id from chain order by step desc limit 1
$$;

-- The id itself with all that were merged into it, for who holds them.
create function ids_of(asked uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive kin (id) as (
        select asked
         union
        select m.merged_id
          from kin k join client_merge m on m.survivor_id = k.id and m.unmerged_at is null
         where holds(m.merged_id) and holds(m.survivor_id)
    )
    select id from kin
$$;

-- That an agency knows two of its clients to be two people, however alike their records are: it is not told of the one as a
-- duplicate of the other, until it takes that back.
create table distinction (
    id           uuid primary key,
    agency       text not null references agency,
    a            uuid not null references client,
    b            uuid not null references client,
    said_account uuid not null,
    said_by_name text not null,
    said_at      timestamptz not null,
    unique (agency, a, b),
    check (a < b)
);
create index distinction_by_b on distinction (agency, b);

alter table distinction enable row level security, force row level security;
create policy owner on distinction to current_user using (true) with check (true);
create policy known on distinction for select to ${app} using (agency = asking_agency() and holds(a) and holds(b));
create policy said on distinction for insert to ${app}
    with check (agency = asking_agency() and holds(a) and holds(b));
create policy taken_back on distinction for delete to ${app} using (agency = asking_agency() and holds(a) and holds(b));
grant select, insert, delete on distinction to ${app};

-- Who was merged is not told apart. Both clients are locked as for a merge, so that of the two at the same time the second is
-- refused.
create function check_distinction() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from client c where c.id in (new.a, new.b) order by c.id for no key update;
    if exists (select from client_merge m where m.merged_id in (new.a, new.b) and m.unmerged_at is null) then
        raise exception 'Who was merged is not told apart' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger not_merged before insert on distinction for each row execute function check_distinction();

-- Nothing is begun with a record that was merged into another, by who may know of it.
do $$
declare
    begun text;
begin
    foreach begun in array array['agreement', 'override', 'referral', 'signpost', 'handover']
    loop
        execute format('create policy goes_on on %I as restrictive for insert to ${app}'
            ' with check (survivor_of(client_id) = client_id)', begun);
    end loop;
end
$$;

-- As V19 has it, but of a merged client the survivor alone is shown. A merged record is found by its own name and birth date
-- still, where the survivor is not by the same search: the caller shows whom it stands for.
create or replace function find_clients(patterns text[], born date, mine uuid, beyond uuid, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    place_name text collate "C" :=
        (select t.folded_name from client_tie t where t.client_id = beyond and t.agency = asking_agency());
begin
    if mine is not null then
        return query
        select t.client_id from client_holding h join client_tie t on t.client_id = h.client_id and t.agency = h.key_worker_agency
         where h.key_worker = mine and h.key_worker_agency = asking_agency()
           and t.folded_name like all (patterns)
           and (born is null or t.born_on = born)
           and (beyond is null or (t.folded_name, t.client_id) > (place_name, beyond))
           and not exists (select from client_merge m where m.merged_id = t.client_id and m.unmerged_at is null
                              and holds(m.merged_id) and holds(m.survivor_id))
         order by t.folded_name, t.client_id limit most;
    else
        return query
        select t.client_id from client_tie t
         where t.agency = asking_agency()
           -- The first is the longest: the index finds by it.
           and (cardinality(patterns) = 0 or t.folded_name like patterns[1]) and t.folded_name like all (patterns)
           and (born is null or t.born_on = born)
           and t.until > asking_at()
           and (beyond is null or (t.folded_name, t.client_id) > (place_name, beyond))
           and not exists (select from client_merge m join client_tie s
                               on s.client_id = survivor_of(m.merged_id) and s.agency = asking_agency()
                            where m.merged_id = t.client_id and m.unmerged_at is null and s.client_id <> t.client_id
                              and s.folded_name like all (patterns) and (born is null or s.born_on = born))
           and may_see(t.client_id, 'identity')
         order by t.folded_name, t.client_id limit most;
    end if;
end
$$;

drop function like_clients;

-- Who is near in birth to somebody is many among half a million: the index alone has what is compared.
drop index client_tie_by_birth;
create index client_tie_by_birth on client_tie (agency, born_on) include (client_id, until, folded_name, postcode);

-- Two folded names of which at most two letters in five would have to change: several slips at once, of which too few trigrams
-- are left to compare.
create function is_mistyped(one text, other text) returns boolean
    language sql immutable parallel safe set search_path = public, pg_temp as $$
    select levenshtein(left(one, 60), left(other, 60)) * 5
        <= greatest(length(left(one, 60)), length(left(other, 60))) * 2
$$;

-- The asking agency's clients that are like somebody: near in birth, of the same postcode, or with the same other id. Their
-- ties are looked through first, which have names and dates beside each other; then the few that are left are heard. What
-- they may see is asked of those alone, which the planner would else ask of all.
create function like_clients(name text, family text, givens text[], born date, dates date[], systems text[], ids text[],
                             home text)
    returns table (client_id uuid, similarity real, sound boolean, given boolean, born_on date, external_id boolean,
                   postcode boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with known as (
        select t.client_id
          from client_tie t
          join client_external_id x on x.client_id = t.client_id
          join unnest(systems, ids) wanted (system, value) on wanted.system = x.system and wanted.value = x.value
         where t.agency = asking_agency()
    ), near as (
        select t.* from client_tie t where t.agency = asking_agency() and t.born_on = any (dates)
         union
        select t.* from client_tie t where t.agency = asking_agency() and t.client_id in (select k.client_id from known k)
         union
        select t.* from client_tie t where t.agency = asking_agency() and t.postcode = home
    ), written as (
        select n.client_id, n.born_on, n.postcode, n.folded_name,
               case when n.folded_name = name then 1 else similarity(n.folded_name, name) end as similarity,
               n.folded_name || ' ' like any (givens) as given,
               n.client_id in (select k.client_id from known k) as external_id
          from near n
         where n.until > asking_at()
    ), likeness as materialized (
        select w.client_id,
               case when w.similarity < 0.4 and w.born_on = born and not w.given and not heard.sound
                         and is_mistyped(w.folded_name, name)
                    then 0.4 else w.similarity end::real as similarity,
               heard.sound, w.given, w.born_on, w.external_id,
               coalesce(w.postcode = home, false) and may_see(w.client_id, 'contact') as postcode
          from written w join client_identity i on i.client_id = w.client_id,
               lateral (select coalesce(dmetaphone(unaccent(i.family_name)) = nullif(dmetaphone(unaccent(family)), ''),
                                        false)) heard (sound)
         where w.external_id or w.given or w.similarity >= 0.4 or w.born_on = born
    )
    select * from likeness l
     where (l.external_id or l.sound or l.given or l.similarity >= 0.4::real) and may_see(l.client_id, 'identity')
$$;

revoke execute on function check_merge, check_distinction, check_hold, undo_once, survivor_of, ids_of, is_mistyped, like_clients from public;
grant execute on function survivor_of, ids_of, like_clients to ${app};
