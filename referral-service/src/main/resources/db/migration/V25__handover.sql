-- Who works for an agency, how a client's key worker changes, and how a client goes from one agency to another.

-- The accounts that have acted for an agency as key worker.
create table worker (
    agency  text not null references agency,
    account uuid not null,
    -- Shown to colleagues.
    name    text not null,
    seen_at timestamptz not null default now(),
    -- Who left gets no new clients.
    left_on date,
    primary key (agency, account)
);
insert into worker (agency, account, name)
select distinct on (key_worker_agency, key_worker) key_worker_agency, key_worker, key_worker_name
  from client_holding
 order by key_worker_agency, key_worker, registered_at desc;

alter table client_holding add foreign key (key_worker_agency, key_worker) references worker;
create index client_holding_by_caseload on client_holding (key_worker_agency, key_worker, client_id);
drop index client_holding_by_key_worker;

-- A client whom their key worker offers to another agency, or to a colleague.
create table handover (
    id              uuid primary key,
    client_id       uuid not null references client,
    from_agency     text not null references agency,
    offered_by      uuid not null,
    offered_by_name text not null,
    offered_at      timestamptz not null,
    to_agency       text not null references agency,
    -- The colleague, where it stays within the agency.
    to_worker       uuid,
    to_worker_name  text,
    status          text not null check (status in ('offered', 'accepted', 'returned', 'cancelled')),
    ended_at        timestamptz,
    -- Null where a change of key worker settled the offer, or the colleague left.
    ended_by        uuid,
    ended_by_name   text,
    return_reason   text check (length(return_reason) between 1 and 10000),
    version         integer not null default 0,
    foreign key (to_agency, to_worker) references worker,
    check ((to_worker is not null) = (from_agency = to_agency)),
    check ((to_worker is null) = (to_worker_name is null)),
    check ((status = 'offered') = (ended_at is null)),
    check ((status = 'returned') = (return_reason is not null)),
    check (ended_at >= offered_at)
);
create unique index handover_open on handover (client_id) where status = 'offered';
create index handover_received on handover (to_agency, id);
create index handover_sent on handover (from_agency, id);

-- What the next key worker should know: of the category circumstances, so apart.
create table handover_note (
    handover_id uuid primary key references handover,
    note        text not null check (length(note) between 1 and 10000)
);

-- What a manager moved from one key worker to another in one go.
create table reassignment (
    id          uuid primary key,
    agency      text not null references agency,
    from_worker uuid not null,
    to_worker   uuid not null,
    clients     integer not null check (clients between 0 and 500),
    made_by     uuid not null,
    made_at     timestamptz not null,
    foreign key (agency, from_worker) references worker,
    foreign key (agency, to_worker) references worker,
    check (from_worker <> to_worker)
);

-- Whoever becomes a key worker works for the agency from then on, unless they left it.
create function note_key_worker() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone date;
begin
    insert into worker (agency, account, name) values (new.key_worker_agency, new.key_worker, new.key_worker_name)
        on conflict do nothing;
    select w.left_on into gone from worker w
     where w.agency = new.key_worker_agency and w.account = new.key_worker for share;
    if gone is not null then
        raise exception 'Who left gets no new clients' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger noted before insert or update of key_worker, key_worker_agency on client_holding
    for each row execute function note_key_worker();

-- What was offered to a colleague who leaves is free to be offered to another. An offer that somebody is answering meanwhile
-- is theirs.
create function cancel_offers_to_worker() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update handover h
       set status = 'cancelled', ended_at = greatest(h.offered_at, asking_at()), version = h.version + 1
     where h.id in (select o.id from handover o
                     where o.to_agency = new.agency and o.to_worker = new.account and o.status = 'offered'
                       for no key update skip locked);
    return null;
end
$$;
create trigger offers_cancelled after update of left_on on worker
    for each row when (old.left_on is null and new.left_on is not null) execute function cancel_offers_to_worker();

-- A change within the agency relates nobody new.
drop trigger ties on client_holding;
create trigger ties after insert or update of registered_by, key_worker_agency on client_holding
    for each row execute function tie_client();

-- Has an agency to see at least who the client is, and how to reach them, so that it can take them over?
create function may_take_over(asked uuid, the_agency text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from client_holding h
                    where h.client_id = asked and the_agency in (h.registered_by, h.key_worker_agency))
        or not exists (select from unnest(array['identity', 'contact']) category
                        where not agreed_for(asked, the_agency, '{}', 'coordination', category)
                          and not overridden_for(asked, the_agency, '{}', category))
$$;

-- Is the client offered to the asking agency?
create function is_offered(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from handover h
                    where h.client_id = asked and h.to_agency = asking_agency() and h.status = 'offered')
$$;

-- Does an offer of the client wait for its answer, whoever made it?
create function is_being_handed_over(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from handover h where h.client_id = asked and h.status = 'offered')
$$;

-- The key worker changes through the two functions that follow, and through nothing else. Their callers hold the locks on
-- the clients' rows, as they journal it.
revoke update on client_holding from ${app};
drop policy held on client_holding;

-- Makes a colleague the key worker of those of these clients who are with the asking agency; gives whose it changed.
-- An offer to another colleague is settled by it, one to another agency stands.
create function assign_key_worker(asked uuid[], the_worker uuid, at_present uuid) returns setof uuid
    language sql security definer set search_path = public, pg_temp as $$
    with assigned as (
        update client_holding h
           set key_worker = w.account, key_worker_name = w.name
          from worker w
         where h.client_id = any (asked) and h.key_worker_agency = asking_agency()
           and h.key_worker <> the_worker and (at_present is null or h.key_worker = at_present)
           and w.agency = h.key_worker_agency and w.account = the_worker
        returning h.client_id
    ), settled as (
        update handover o
           set status = 'cancelled', ended_at = greatest(o.offered_at, asking_at()), version = o.version + 1
          from assigned a
         where o.client_id = a.client_id and o.status = 'offered' and o.to_worker is not null
    ), changed as (
        update client c set version = c.version + 1 from assigned a where c.id = a.client_id
    )
    select a.client_id from assigned a
$$;

-- Takes a client over who was offered to the asking agency; gives their id, or nothing where that may not be.
create function accept_handover(asked uuid, by_account uuid) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    offer handover;
    taker worker;
begin
    select * into offer from handover h
     where h.id = asked and h.to_agency = asking_agency() and h.status = 'offered'
       and coalesce(h.to_worker, by_account) = by_account
       for no key update;
    select * into taker from worker w
     where w.agency = asking_agency() and w.account = by_account and w.left_on is null;
    if offer.id is null or taker.account is null or not may_take_over(offer.client_id, offer.to_agency) then
        return null;
    end if;
    update handover h
       set status = 'accepted', ended_at = greatest(h.offered_at, asking_at()), ended_by = taker.account,
           ended_by_name = taker.name, version = h.version + 1
     where h.id = offer.id;
    update client_holding h
       set key_worker = taker.account, key_worker_name = taker.name, key_worker_agency = taker.agency
     where h.client_id = offer.client_id;
    update client c set version = c.version + 1 where c.id = offer.client_id;
    return offer.client_id;
end
$$;

-- The asking agency's key workers by name, with how many clients each has, and how many of the agency's own referrals of
-- those are open.
create function caseloads(beyond uuid, most integer)
    returns table (account uuid, name text, left_on date, clients bigint, open_referrals bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select w.account, w.name, w.left_on, load.clients, load.open_referrals
      from (select * from worker one
             where one.agency = asking_agency()
               and (beyond is null or (one.name, one.account) > (select b.name, b.account from worker b
                                                                  where b.agency = one.agency and b.account = beyond))
             order by one.name, one.account limit most) w
     cross join lateral (
           select count(*) as clients,
                  coalesce(sum((select count(*) from referral r
                                 where r.client_id = h.client_id and r.referring_agency = w.agency
                                   and r.status in ('sent', 'accepted', 'waiting', 'started'))), 0)::bigint as open_referrals
             from client_holding h
            where h.key_worker_agency = w.agency and h.key_worker = w.account) load
     order by w.name, w.account
$$;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['worker', 'handover', 'handover_note', 'reassignment']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy owner on %I to current_user using (true) with check (true)', guarded);
    end loop;
end
$$;

create policy own on worker to ${app} using (agency = asking_agency()) with check (agency = asking_agency());
create policy own on reassignment to ${app} using (agency = asking_agency()) with check (agency = asking_agency());

create policy party on handover for select to ${app} using (asking_agency() in (from_agency, to_agency));
create policy offered on handover for insert to ${app}
    with check (from_agency = asking_agency() and status = 'offered' and may_take_over(client_id, to_agency)
                and exists (select from client_holding h
                             where h.client_id = handover.client_id and h.key_worker_agency = asking_agency()));
create policy returned on handover for update to ${app}
    using (status = 'offered' and to_agency = asking_agency())
    with check (status = 'returned' and to_agency = asking_agency());
create policy cancelled on handover for update to ${app}
    using (status = 'offered' and from_agency = asking_agency())
    with check (status = 'cancelled' and from_agency = asking_agency());

create policy noted on handover_note for insert to ${app}
    with check (exists (select from handover h where h.id = handover_id and h.from_agency = asking_agency()));
-- Who wrote it keeps it. The other side needs the circumstances: by an agreement, and as the holder once it accepted.
create policy read on handover_note for select to ${app}
    using (exists (select from handover h
                    where h.id = handover_id
                      and (h.from_agency = asking_agency()
                           or h.to_agency = asking_agency() and h.status in ('offered', 'accepted')
                              and may_see(h.client_id, 'circumstances'))));

-- Did the asking agency write a referral of the client that never went out? One that did relates its parties for good.
create function has_drafted(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from referral r
                    where r.client_id = asked and r.referring_agency = asking_agency() and r.sent_at is null)
$$;

-- Whoever takes a client over journals it under the lock, and is not related before. What an agency drafted stays its own to
-- read and to withdraw once the client went to another; of the client it is told for that no more than that there is one.
alter policy known on client using (may_know_of(id) or has_drafted(id));
alter policy locked on client using (is_related(id) or is_offered(id) or has_drafted(id));
-- But nothing goes out about a client with whom the agency works no more.
alter policy moved on referral
    with check ((sent_at is null or is_related(client_id))
                and (referring_agency = asking_agency()
                     or sent_at is not null and service_id = any (asking_services())));

grant select, insert on worker, handover, handover_note, reassignment to ${app};
grant update (name, left_on) on worker to ${app};
grant update (status, ended_at, ended_by, ended_by_name, return_reason, version) on handover to ${app};
revoke execute on function note_key_worker, cancel_offers_to_worker, may_take_over, is_offered, is_being_handed_over, has_drafted,
    assign_key_worker, accept_handover, caseloads from public;
grant execute on function may_take_over, is_offered, is_being_handed_over, has_drafted, assign_key_worker, accept_handover,
    caseloads to ${app};
