-- Row security: whatever the application asks for, a row leaves this database only for an agency that may see it. Rows can
-- be hidden and columns cannot, so what is told under different rules stands in tables of its own.

create extension if not exists btree_gin;

-- 1. Tables apart ------------------------------------------------------------------------------------------------------

-- Which agencies hold a client's record and who walks with them: of the category route.
create table client_holding (
    client_id         uuid primary key references client,
    registered_by     text not null references agency,
    registered_at     timestamptz not null,
    key_worker        uuid not null,
    key_worker_name   text not null,
    key_worker_agency text not null references agency
);
insert into client_holding
select id, registered_by, registered_at, key_worker, key_worker_name, key_worker_agency from client;
create index client_holding_by_key_worker on client_holding (key_worker);
alter table client
    drop column registered_by, drop column registered_at,
    drop column key_worker, drop column key_worker_name, drop column key_worker_agency;

-- What a referral says beside its bare course: a party that may see nothing of the client any more sees none of it.
create table referral_request (
    referral_id      uuid primary key references referral,
    urgency          text not null check (urgency in ('routine', 'soon', 'urgent')),
    lawful_basis     text not null,
    referred_by      uuid not null,
    referred_by_name text not null
);
insert into referral_request select id, urgency, lawful_basis, referred_by, referred_by_name from referral;
alter table referral
    drop column urgency, drop column lawful_basis, drop column referred_by, drop column referred_by_name;

-- What the parties write to each other in their own words.
create table referral_note (
    referral_id     uuid not null,
    sequence        integer not null,
    note            text check (length(note) <= 10000),
    -- Why a referral was entered in error; the other reasons are codes.
    reason_in_words text,
    primary key (referral_id, sequence),
    foreign key (referral_id, sequence) references referral_milestone
);
insert into referral_note
select referral_id, sequence, note, case transition when 'correct' then reason end
  from referral_milestone
 where note is not null or transition = 'correct';
update referral_milestone set reason = null where transition = 'correct';
alter table referral_milestone drop column note;

-- Who has a relationship with a client, and by what they are found: one row for each agency, so that what an agency
-- searches, and how long that takes, depends on its own clients alone. Written by triggers, read by functions.
create table client_tie (
    client_id   uuid not null references client,
    agency      text not null references agency,
    -- Until when an override makes it; other reasons last.
    until       timestamptz not null,
    folded_name text collate "C",
    born_on     date,
    postcode    text,
    primary key (client_id, agency)
);
create index client_tie_by_name on client_tie using gin (agency, folded_name gin_trgm_ops);
create index client_tie_in_order on client_tie (agency, folded_name, client_id);
create index client_tie_by_birth on client_tie (agency, born_on);
create index client_tie_by_postcode on client_tie (agency, postcode);
drop index client_identity_by_birth, client_identity_by_likeness, client_contact_by_postcode;

-- 2. Who is asking: set at the beginning of each transaction, for that transaction ---------------------------------------

create function asking_agency() returns text stable parallel safe
    return nullif(current_setting('pathways.agency', true), '');

-- The services whose staff is asking.
create function asking_services() returns uuid[] stable parallel safe
    return coalesce(nullif(current_setting('pathways.services', true), ''), '{}')::uuid[];

create function asking_purpose() returns text stable parallel safe
    return nullif(current_setting('pathways.purpose', true), '');

create function asking_at() returns timestamptz stable parallel safe
    return coalesce(nullif(current_setting('pathways.at', true), '')::timestamptz, now());

-- 3. The rules. They run as the owner, whom a policy of its own lets read; who calls them is still the one asking. ------

-- The agency registered the client, or their key worker is of it.
create function holds(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from client_holding h
                    where h.client_id = asked and asking_agency() in (h.registered_by, h.key_worker_agency))
$$;

-- An agreement in force covers this.
create function agreed_for(asked uuid, the_agency text, services uuid[], purpose text, category text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from agreement a join agreement_recipient r on r.agreement_id = a.id
         where a.client_id = asked and a.withdrawn_at is null and a.replaced_at is null and r.stopped_at is null
           and r.agency = the_agency and (r.service_id is null or r.service_id = any (services))
           and purpose = any (a.purposes) and category = any (a.categories)
           and (asking_at() at time zone 'Europe/London')::date between a.from_day and coalesce(a.until_day, 'infinity'))
$$;

-- An override in force covers this.
create function overridden_for(asked uuid, the_agency text, services uuid[], category text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from override o
         where o.client_id = asked and category = any (o.categories)
           and o.agency = the_agency and (o.service_id is null or o.service_id = any (services))
           and o.ended_at is null and (o.approved_at is not null or asking_at() < o.lapses_at))
$$;

-- The client's own agency, the key worker's, a party to a referral that left draft, or named in an override in force.
create function is_related(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from client_tie t
                    where t.client_id = asked and t.agency = asking_agency()
                      and t.until > asking_at())
$$;

-- May the asking agency see this category of the client, for what it asks now?
create function may_see(asked uuid, category text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select holds(asked)
        or agreed_for(asked, asking_agency(), asking_services(), asking_purpose(), category)
        or overridden_for(asked, asking_agency(), asking_services(), category)
$$;

-- Is there anything that it may see, for whatever purpose? An agreement alone lets its recipient read by id.
create function may_know_of(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select is_related(asked) or exists (
        select from agreement a join agreement_recipient r on r.agreement_id = a.id
         where a.client_id = asked and a.withdrawn_at is null and a.replaced_at is null and r.stopped_at is null
           and r.agency = asking_agency() and (r.service_id is null or r.service_id = any (asking_services()))
           and (asking_at() at time zone 'Europe/London')::date between a.from_day and coalesce(a.until_day, 'infinity'))
$$;

-- May it see this category of what a referral says? The referrer wrote it; the receiver sees what was shared and is agreed.
create function may_read(asked uuid, category text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from referral r
         where r.id = asked
           and (r.referring_agency = asking_agency()
                or r.sent_at is not null and r.service_id = any (asking_services()) and category = any (r.share)
                   and (holds(r.client_id)
                        or agreed_for(r.client_id, asking_agency(), asking_services(), 'referral', category)
                        or overridden_for(r.client_id, asking_agency(), asking_services(), category))))
$$;

create function may_read_any(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from referral r
                    where r.id = asked and (r.referring_agency = asking_agency()
                          or exists (select from unnest(r.share) category where may_read(asked, category))))
$$;

-- Do the two parties share the circumstances, so that each may read what the other noted?
create function is_talked_about(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from referral r
         where r.id = asked and 'circumstances' = any (r.share)
           and (agreed_for(r.client_id, r.receiving_agency, array[r.service_id], 'referral', 'circumstances')
                or overridden_for(r.client_id, r.receiving_agency, array[r.service_id], 'circumstances')
                or exists (select from client_holding h
                            where h.client_id = r.client_id
                              and r.receiving_agency in (h.registered_by, h.key_worker_agency))))
$$;

-- All that decides about the sharing of some clients: for each client who holds the record, with each grant there is but
-- the overrides that were ended: those count for nobody, whatever the reader's clock says.
create function sharing_of(asked uuid[])
    returns table (client_id uuid, registered_by text, key_worker_agency text, kind text, id uuid, agency text,
                   service_id uuid, purposes text[], categories text[], from_day date, until_day date,
                   withdrawn boolean, replaced boolean, until timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select h.client_id, h.registered_by, h.key_worker_agency, 'agreement', a.id, r.agency, r.service_id, a.purposes,
           a.categories, a.from_day, a.until_day,
           a.withdrawn_at is not null or r.stopped_at is not null, a.replaced_at is not null, null
      from client_holding h
      left join agreement a on a.client_id = h.client_id
      left join agreement_recipient r on r.agreement_id = a.id
     where h.client_id = any (asked)
     union all
    select h.client_id, h.registered_by, h.key_worker_agency, 'override', o.id, o.agency, o.service_id, null,
           o.categories, null, null, false, false, case when o.approved_at is null then o.lapses_at end
      from client_holding h join override o on o.client_id = h.client_id and o.ended_at is null
     where h.client_id = any (asked)
$$;

-- A referral's place on its service's waiting list, from 1: by priority, then by how long it has waited.
create function waiting_position(asked uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select 1 + count(o.id)
      from referral r left join referral o
        on o.service_id = r.service_id and o.status = 'waiting'
       and (array_position(array['urgent', 'soon', 'routine'], o.priority), o.waiting_since, o.id)
         < (array_position(array['urgent', 'soon', 'routine'], r.priority), r.waiting_since, r.id)
     where r.id = asked and r.status = 'waiting'
$$;

-- 4. Finding -----------------------------------------------------------------------------------------------------------

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

-- 5. Ties, kept by triggers --------------------------------------------------------------------------------------------

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

-- 6. Rights and policies -----------------------------------------------------------------------------------------------

grant select, insert, update on client_holding, referral_request to ${app};
grant select, insert on referral_note to ${app};

do $$
declare
    guarded text;
begin
    foreach guarded in array array[
        'client', 'client_holding', 'client_identity', 'client_external_id', 'client_contact', 'client_access_needs',
        'client_characteristics', 'client_tie', 'agreement', 'agreement_recipient', 'override', 'referral', 'referral_request',
        'referral_need', 'referral_circumstances', 'referral_milestone', 'referral_note']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        -- Migrations and the rules above; nobody signs in as the owner to answer a request.
        execute format('create policy owner on %I to current_user using (true) with check (true)', guarded);
    end loop;
end
$$;

-- A client's row says no more than that there is one. Parties lock it, the holders alone change it.
create policy known on client for select to ${app} using (may_know_of(id));
create policy registered on client for insert to ${app} with check (asking_agency() is not null);
create policy locked on client for update to ${app} using (is_related(id)) with check (holds(id));

create policy seen on client_holding for select to ${app} using (may_see(client_id, 'route'));
create policy registered on client_holding for insert to ${app} with check (registered_by = asking_agency());
create policy held on client_holding for update to ${app} using (holds(client_id));

do $$
declare
    tables text[][] := array[
        ['client_identity', 'identity'], ['client_external_id', 'identity'], ['client_contact', 'contact'],
        ['client_access_needs', 'access-needs'], ['client_characteristics', 'characteristics']];
    one text[];
begin
    foreach one slice 1 in array tables
    loop
        execute format('create policy seen on %I for select to ${app} using (may_see(client_id, %L))', one[1], one[2]);
        execute format('create policy added on %I for insert to ${app} with check (holds(client_id))', one[1]);
        execute format('create policy changed on %I for update to ${app} using (holds(client_id))', one[1]);
        execute format('create policy removed on %I for delete to ${app} using (holds(client_id))', one[1]);
    end loop;
end
$$;

create policy held on agreement to ${app} using (holds(client_id)) with check (holds(client_id));
create policy held on agreement_recipient to ${app}
    using (exists (select from agreement a where a.id = agreement_id));

create policy held on override to ${app}
    using (recorded_by = asking_agency() or holds(client_id)) with check (holds(client_id));

create policy party on referral for select to ${app}
    using (referring_agency = asking_agency() or sent_at is not null and service_id = any (asking_services()));
create policy moved on referral for update to ${app}
    using (referring_agency = asking_agency() or sent_at is not null and service_id = any (asking_services()));
-- A referral makes its parties related to the client: only who is may make one.
create policy made on referral for insert to ${app}
    with check (referring_agency = asking_agency() and is_related(client_id));
create policy party on referral_milestone to ${app} using (exists (select from referral r where r.id = referral_id));
create policy read on referral_request for select to ${app} using (may_read_any(referral_id));
create policy read on referral_need for select to ${app} using (may_read(referral_id, 'needs'));
create policy read on referral_circumstances for select to ${app} using (may_read(referral_id, 'circumstances'));
do $$
declare
    one text;
begin
    foreach one in array array['referral_request', 'referral_need', 'referral_circumstances']
    loop
        execute format('create policy written on %I for insert to ${app}'
            ' with check (exists (select from referral r where r.id = referral_id and r.referring_agency = asking_agency()))',
            one);
        execute format('create policy changed on %I for update to ${app}'
            ' using (exists (select from referral r where r.id = referral_id and r.referring_agency = asking_agency()))',
            one);
    end loop;
end
$$;
create policy noted on referral_note for insert to ${app}
    with check (exists (select from referral_milestone m
                         where m.referral_id = referral_note.referral_id and m.sequence = referral_note.sequence
                           and m.agency = asking_agency()));
create policy read on referral_note for select to ${app}
    using (exists (select from referral_milestone m
                    where m.referral_id = referral_note.referral_id and m.sequence = referral_note.sequence
                      and (m.agency = asking_agency() or is_talked_about(m.referral_id))));

revoke execute on function holds, agreed_for, overridden_for, is_related, may_see, may_know_of, may_read, may_read_any, is_talked_about,
    sharing_of, waiting_position, find_clients, like_clients, tie, tie_client, tie_identity, tie_contact from public;
grant execute on function holds, agreed_for, overridden_for, is_related, may_see, may_know_of, may_read, may_read_any, is_talked_about,
    sharing_of, waiting_position, find_clients, like_clients to ${app};
