-- Clients of different agencies that may be one person. Each agency's governance says whether they are; nobody else learns
-- of a pair, and records of different agencies are never merged.
create table linkage (
    id           uuid primary key,
    a            uuid not null references client,
    a_agency     text not null references agency,
    b            uuid not null references client,
    b_agency     text not null references agency,
    score        integer not null check (score between 0 and 100),
    reasons      text[] not null check (cardinality(reasons) > 0),
    found_at     timestamptz not null,
    -- What the governance of the agency that registered each of the two said.
    a_same       boolean,
    a_account    uuid,
    a_decided_at timestamptz,
    b_same       boolean,
    b_account    uuid,
    b_decided_at timestamptz,
    status       text not null generated always as
                 (case when not a_same or not b_same then 'different' when a_same and b_same then 'same' else 'open' end) stored,
    unique (a, b),
    check (a < b),
    check (a_agency <> b_agency),
    check ((a_same is null) = (a_account is null) and (a_same is null) = (a_decided_at is null)),
    check ((b_same is null) = (b_account is null) and (b_same is null) = (b_decided_at is null))
);
create index linkage_of_a on linkage (a_agency, status, score desc, id);
create index linkage_of_b on linkage (b_agency, status, score desc, id);
create index linkage_by_b on linkage (b);

-- Each of the two is of an agency that holds the client when the pair is kept: nobody else's governance is to judge it.
create function check_sides() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from (values (new.a, new.a_agency), (new.b, new.b_agency)) side (client, agency)
                where not exists (select from client_holding h
                                   where h.client_id = side.client
                                     and side.agency in (h.registered_by, h.key_worker_agency))) then
        raise exception 'A side of a pair holds its client' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger sides_hold before insert or update of a, a_agency, b, b_agency on linkage
    for each row execute function check_sides();

-- Each side says it once, and for itself alone.
create function decide_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if (new.a_same, new.a_account, new.a_decided_at) is distinct from (old.a_same, old.a_account, old.a_decided_at) then
        if old.a_same is not null then
            raise exception 'A side has decided before' using errcode = 'integrity_constraint_violation';
        elsif asking_agency() <> new.a_agency then
            raise exception 'A side decides for itself' using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    if (new.b_same, new.b_account, new.b_decided_at) is distinct from (old.b_same, old.b_account, old.b_decided_at) then
        if old.b_same is not null then
            raise exception 'A side has decided before' using errcode = 'integrity_constraint_violation';
        elsif asking_agency() <> new.b_agency then
            raise exception 'A side decides for itself' using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end
$$;
create trigger decided_once before update on linkage for each row execute function decide_once();

-- Whose names, birth or numbers are new, and were not looked for among other agencies' clients since.
create table linkage_to_look (
    client_id uuid primary key references client
);
-- One that is on the list is held there to the commit: who compares meanwhile would see what is not changed yet.
create function note_to_look() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into linkage_to_look (client_id) values (new.client_id)
        on conflict (client_id) do update set client_id = excluded.client_id;
    return null;
end
$$;
create trigger to_look after insert or update of given_name, family_name, born_on on client_identity
    for each row execute function note_to_look();
create trigger to_look after insert on client_external_id for each row execute function note_to_look();
insert into linkage_to_look select id from client;

-- A record that stands for itself again was compared with nobody meanwhile.
create function note_unmerged() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into linkage_to_look (client_id) select id from unnest(array[new.merged_id, new.survivor_id]) id order by id
        on conflict (client_id) do update set client_id = excluded.client_id;
    return null;
end
$$;
create trigger to_look after update of unmerged_at on client_merge for each row
    when (old.unmerged_at is null and new.unmerged_at is not null) execute function note_unmerged();

do $$
declare
    guarded text;
begin
    foreach guarded in array array['linkage', 'linkage_to_look']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy owner on %I to current_user using (true) with check (true)', guarded);
    end loop;
end
$$;
create policy side on linkage to ${app}
    using (asking_agency() in (a_agency, b_agency)) with check (asking_agency() in (a_agency, b_agency));
-- A pair is found undecided.
grant select, insert (id, a, a_agency, b, b_agency, score, reasons, found_at) on linkage to ${app};
grant update (score, reasons, a_same, a_account, a_decided_at, b_same, b_account, b_decided_at) on linkage to ${app};
grant select on linkage_to_look to ${app};

create index client_identity_by_birth on client_identity (born_on);

-- Some whom the job shall look at, each with the agency that registered them, for which the job then asks.
create function linkages_to_look(beyond uuid, most integer) returns table (client_id uuid, agency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.client_id, h.registered_by
      from linkage_to_look l join client_holding h on h.client_id = l.client_id
     where beyond is null or l.client_id > beyond
     order by l.client_id limit most
$$;

-- Takes one of them off the list; false where another instance did.
create function take_to_look(asked uuid) returns boolean
    language sql volatile security definer set search_path = public, pg_temp as $$
    with taken as (delete from linkage_to_look l where l.client_id = asked and holds(asked) returning 1)
    select exists (select from taken)
$$;

-- Clients of other agencies that are like one whom the asking agency holds, as it stands in the tables: ids, the agency that
-- registered them, and in what they are alike; a date of birth only where a slip makes it of the client's own. Of the dates
-- asked for, no others count. Given are the short forms of the given name, folded.
create function like_clients_elsewhere(asked uuid, givens text[], dates date[])
    returns table (client_id uuid, agency text, similarity real, sound boolean, given boolean, born_on date,
                   external_id boolean, postcode boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with mine as materialized (
        select i.folded_name, nullif(dmetaphone(unaccent(i.family_name)), '') as sound, h.registered_by, h.key_worker_agency,
               (select c.compared_postcode from client_contact c where c.client_id = asked) as postcode,
               array(select d from unnest(dates) d
                      where levenshtein(d::text, i.born_on::text) <= 2
                         or to_char(d, 'YYYY-DD-MM') = i.born_on::text) as dates
          from client_identity i join client_holding h on h.client_id = i.client_id
         where i.client_id = asked and holds(asked)
    ), known as (
        select x.client_id
          from client_external_id own join client_external_id x on x.system = own.system and x.value = own.value
         where own.client_id = asked and exists (select from mine)
    ), near as (
        select i.* from client_identity i where i.born_on = any (array(select unnest(m.dates) from mine m))
         union
        select i.* from client_identity i where i.client_id in (select k.client_id from known k)
    ), likeness as (
        select n.client_id, h.registered_by as agency,
               case when n.folded_name = m.folded_name then 1 else similarity(n.folded_name, m.folded_name) end::real
                   as similarity,
               coalesce(dmetaphone(unaccent(n.family_name)) = m.sound, false) as sound,
               string_to_array(n.folded_name, ' ') && givens as given,
               case when n.born_on = any (m.dates) then n.born_on end as born_on,
               n.client_id in (select k.client_id from known k) as external_id,
               coalesce((select c.compared_postcode = m.postcode from client_contact c where c.client_id = n.client_id), false)
                   as postcode
          from mine m
          cross join near n
          join client_holding h on h.client_id = n.client_id
                               and not array[m.registered_by, m.key_worker_agency]
                                    && array[h.registered_by, h.key_worker_agency]
         where not exists (select from client_merge c where c.merged_id = n.client_id and c.unmerged_at is null)
    )
    select * from likeness l where l.external_id or l.sound or l.given or l.similarity >= 0.4
$$;

-- Clients of other agencies that both sides know to be the same person as one whom the asking agency holds: only those
-- whose route it may see.
create function same_elsewhere(asked uuid[]) returns table (client_id uuid, agency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select other.client_id, other.agency
      from unnest(asked) mine (client_id)
      join linkage l on mine.client_id in (l.a, l.b) and l.status = 'same',
           lateral (select case when l.a = mine.client_id then l.b else l.a end,
                           case when l.a = mine.client_id then l.b_agency else l.a_agency end) other (client_id, agency)
     where holds(mine.client_id) and may_see(other.client_id, 'route')
$$;

revoke execute on function check_sides, decide_once, note_to_look, note_unmerged, linkages_to_look, take_to_look, like_clients_elsewhere, same_elsewhere
    from public;
grant execute on function linkages_to_look, take_to_look, like_clients_elsewhere, same_elsewhere to ${app};
