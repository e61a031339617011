-- Who has a relationship with a client is kept by triggers, and found by functions that run as the owner: beside a policy
-- PostgreSQL would not use an index for likeness.

create function tie(asked uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    with reason (agency, until) as (
        select h.registered_by, timestamptz 'infinity' from client_holding h where h.client_id = asked
         union all
        select h.key_worker_agency, 'infinity' from client_holding h where h.client_id = asked
         union all
        select unnest(array[r.referring_agency, r.receiving_agency]), 'infinity'
          from referral r where r.client_id = asked and r.sent_at is not null
         union all
        select o.agency, coalesce(o.ended_at, case when o.approved_at is null then o.lapses_at else 'infinity' end)
          from override o where o.client_id = asked
    ), wanted as (
        select agency, max(until) as until from reason group by agency
    ), gone as (
        delete from client_tie t
         where t.client_id = asked and t.agency not in (select w.agency from wanted w)
    )
    insert into client_tie as t (client_id, agency, until, folded_name, born_on, postcode)
    select asked, w.agency, w.until, i.folded_name, i.born_on, c.compared_postcode
      from wanted w
      left join client_identity i on i.client_id = asked
      left join client_contact c on c.client_id = asked
        on conflict (client_id, agency) do update set until = excluded.until where t.until <> excluded.until
$$;

create function tie_client() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform tie(new.client_id);
    return null;
end
$$;
create trigger ties after insert or update on client_holding for each row execute function tie_client();
create trigger ties after insert on referral
    for each row when (new.sent_at is not null) execute function tie_client();
create trigger ties_once_sent after update on referral
    for each row when (old.sent_at is null and new.sent_at is not null) execute function tie_client();

create trigger ties after insert or update on override for each row execute function tie_client();

create function tie_identity() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update client_tie t set folded_name = new.folded_name, born_on = new.born_on where t.client_id = new.client_id;
    return null;
end
$$;
create trigger ties after insert or update on client_identity for each row execute function tie_identity();

create function tie_contact() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update client_tie t
       set postcode = (select c.compared_postcode from client_contact c where c.client_id = t.client_id)
     where t.client_id = coalesce(new.client_id, old.client_id);
    return null;
end
$$;
create trigger ties after insert or update or delete on client_contact for each row execute function tie_contact();

select tie(id) from client;

-- The asking agency's clients by name and birth, in the order of their names, of whom it may see the identity.
create function find_clients(patterns text[], born date, mine uuid, beyond uuid, most integer) returns setof uuid
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
           and may_see(t.client_id, 'identity')
         order by t.folded_name, t.client_id limit most;
    end if;
end
$$;

-- The asking agency's clients that are like somebody: near in birth, of the same postcode, or with the same other id.
create function like_clients(name text, family text, dates date[], systems text[], ids text[], home text)
    returns table (client_id uuid, similarity real, sound boolean, born_on date, external_id boolean, postcode boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with known as (
        select t.client_id
          from client_tie t
          join client_external_id x on x.client_id = t.client_id
          join unnest(systems, ids) wanted (system, value) on wanted.system = x.system and wanted.value = x.value
         where t.agency = asking_agency()
    ), candidate as (
        select t.client_id from client_tie t where t.agency = asking_agency() and t.born_on = any (dates)
         union
        select k.client_id from known k
         union
        select t.client_id from client_tie t where t.agency = asking_agency() and t.postcode = home
    ), likeness as (
        select i.client_id,
               case when i.folded_name = name then 1 else similarity(i.folded_name, name) end as similarity,
               coalesce(dmetaphone(unaccent(i.family_name)) = nullif(dmetaphone(unaccent(family)), ''), false) as sound,
               i.born_on,
               i.client_id in (select k.client_id from known k) as external_id,
               coalesce(t.postcode = home, false) and may_see(i.client_id, 'contact') as postcode
          from candidate c
          join client_tie t on t.client_id = c.client_id and t.agency = asking_agency()
                           and t.until > asking_at()
          join client_identity i on i.client_id = c.client_id
    )
    select * from likeness l
     where (l.external_id or l.sound or l.similarity >= 0.4) and may_see(l.client_id, 'identity')
$$;

revoke execute on function tie, tie_client, tie_identity, tie_contact, find_clients, like_clients from public;
grant execute on function find_clients, like_clients to ${app};
