-- Row security: whatever the application asks for, a row leaves this database only for an agency that may see it.

-- Who is asking: set at the beginning of each transaction, for that transaction.

create function asking_agency() returns text stable parallel safe
    return nullif(current_setting('pathways.agency', true), '');

-- The services whose staff is asking.
create function asking_services() returns uuid[] stable parallel safe
    return coalesce(nullif(current_setting('pathways.services', true), ''), '{}')::uuid[];

create function asking_purpose() returns text stable parallel safe
    return nullif(current_setting('pathways.purpose', true), '');

create function asking_at() returns timestamptz stable parallel safe
    return coalesce(nullif(current_setting('pathways.at', true), '')::timestamptz, now());

-- The rules. They run as the owner, whom a policy of its own lets read; who calls them is still the one asking.

-- The agency registered the client, or their key worker is of it.
create function holds(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from client_holding h
                    where h.client_id = asked and asking_agency() in (h.registered_by, h.key_worker_agency))
$$;

-- The agreements in force that name the agency as a whole, or one of these services of it.
create function agreements_with(asked uuid, the_agency text, services uuid[]) returns setof agreement
    language sql stable as $$
    select a.*
      from agreement a join agreement_recipient r on r.agreement_id = a.id
     where a.client_id = asked and a.withdrawn_at is null and a.replaced_at is null and r.stopped_at is null
       and r.agency = the_agency and (r.service_id is null or r.service_id = any (services))
       and (asking_at() at time zone 'Europe/London')::date between a.from_day and coalesce(a.until_day, 'infinity')
$$;

-- An agreement in force covers this.
create function agreed_for(asked uuid, the_agency text, services uuid[], purpose text, category text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from agreements_with(asked, the_agency, services) a
                    where purpose = any (a.purposes) and category = any (a.categories))
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
    select is_related(asked) or exists (select from agreements_with(asked, asking_agency(), asking_services()))
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

-- Rights and policies.

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

revoke execute on function agreements_with, holds, agreed_for, overridden_for, is_related, may_see, may_know_of, may_read, may_read_any, is_talked_about,
    sharing_of, waiting_position from public;
grant execute on function holds, agreed_for, overridden_for, is_related, may_see, may_know_of, may_read, may_read_any, is_talked_about,
    sharing_of, waiting_position
    to ${app};
