-- A client was told about a service and makes contact themselves: nothing of it goes to the service.
create table signpost (
    id                uuid primary key,
    client_id         uuid not null references client,
    service_id        uuid not null,
    service_agency    text not null,
    -- Whose key worker told the client.
    agency            text not null references agency,
    given_by          uuid not null,
    given_by_name     text not null,
    given_at          timestamptz not null,
    need              text not null,
    note              text check (length(note) between 1 and 10000),
    -- The client's key worker, who follows it up, and their agency: kept by triggers, so that their lists have indexes.
    key_worker        uuid not null,
    key_worker_agency text not null references agency,
    -- The last follow-up, and what came of it.
    follow_up         integer,
    result            text,
    obstacle          text,
    -- When to ask the client; null once it is known what became of it.
    follow_up_on      date,
    version           integer not null default 0,
    foreign key (service_id, service_agency) references service (id, agency),
    check ((follow_up is null) = (result is null)),
    check ((obstacle is not null) = (result is not distinct from 'could-not')),
    check ((follow_up_on is not null) = (coalesce(result, 'not-yet') = 'not-yet')),
    check (follow_up_on >= (given_at at time zone 'Europe/London')::date)
);
create index signpost_of_client on signpost (client_id, id);
create index signpost_to_follow_up on signpost (key_worker_agency, follow_up_on, id) where follow_up_on is not null;
create index signpost_to_follow_up_by on signpost (key_worker, key_worker_agency, follow_up_on, id)
    where follow_up_on is not null;
create index signpost_followed_up on signpost (key_worker_agency, id desc) where follow_up_on is null;
create index signpost_followed_up_by on signpost (key_worker, key_worker_agency, id desc)
    where follow_up_on is null;

-- Each time that the client was asked. A follow-up names the one before it, and may follow no other than one after which
-- the client had not gone yet.
create table signpost_follow_up (
    signpost_id     uuid not null references signpost,
    sequence        integer not null check (sequence > 0),
    previous        integer,
    previous_result text check (previous_result = 'not-yet'),
    result          text not null check (result in ('went', 'did-not-go', 'not-yet', 'could-not')),
    obstacle        text,
    follow_up_on    date,
    note            text check (length(note) between 1 and 10000),
    recorded_at     timestamptz not null,
    agency          text not null references agency,
    account         uuid not null,
    account_name    text not null,
    primary key (signpost_id, sequence),
    unique (signpost_id, sequence, result),
    foreign key (signpost_id, previous, previous_result)
        references signpost_follow_up (signpost_id, sequence, result),
    check ((sequence = 1) = (previous is null)),
    check (previous = sequence - 1),
    check ((previous is null) = (previous_result is null)),
    check ((obstacle is not null) = (result = 'could-not')),
    check ((follow_up_on is not null) = (result = 'not-yet')),
    check (follow_up_on > (recorded_at at time zone 'Europe/London')::date)
);

-- What stands of a signpost is what its last follow-up says, by reference.
alter table signpost
    add foreign key (id, follow_up, result)
        references signpost_follow_up (signpost_id, sequence, result) deferrable initially deferred;

-- A reference alone would let it stand by an earlier one, or with another day.
create function check_signpost() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    asked uuid := case tg_table_name when 'signpost' then (to_jsonb(new) ->> 'id')::uuid
                                     else (to_jsonb(new) ->> 'signpost_id')::uuid end;
begin
    if exists (select from signpost s
                 join lateral (select * from signpost_follow_up f where f.signpost_id = s.id
                                order by f.sequence desc limit 1) newest on true
                where s.id = asked
                  and (s.follow_up, s.result, s.obstacle, s.follow_up_on)
                      is distinct from (newest.sequence, newest.result, newest.obstacle, newest.follow_up_on)) then
        raise exception 'A signpost stands by its newest follow-up' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger newest_stands after insert or update on signpost deferrable initially deferred
    for each row execute function check_signpost();
create constraint trigger newest_stands after insert on signpost_follow_up deferrable initially deferred
    for each row execute function check_signpost();

create function signpost_to_key_worker() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select h.key_worker, h.key_worker_agency into new.key_worker, new.key_worker_agency
      from client_holding h where h.client_id = new.client_id;
    return new;
end
$$;
create trigger to_key_worker before insert on signpost for each row execute function signpost_to_key_worker();

-- A client's signposts are followed up by whoever is their key worker now.
create function signposts_to_key_worker() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update signpost s set key_worker = new.key_worker, key_worker_agency = new.key_worker_agency
     where s.client_id = new.client_id;
    return null;
end
$$;
create trigger signposts after update on client_holding
    for each row when ((old.key_worker, old.key_worker_agency) is distinct from (new.key_worker, new.key_worker_agency))
    execute function signposts_to_key_worker();

revoke execute on function check_signpost, signpost_to_key_worker, signposts_to_key_worker from public;

grant select, insert on signpost, signpost_follow_up to ${app};
grant update (follow_up, result, obstacle, follow_up_on, version) on signpost to ${app};

-- Those who hold the client alone.
alter table signpost enable row level security;
alter table signpost force row level security;
alter table signpost_follow_up enable row level security;
alter table signpost_follow_up force row level security;
create policy owner on signpost to current_user using (true) with check (true);
create policy owner on signpost_follow_up to current_user using (true) with check (true);

create policy held on signpost for select to ${app} using (holds(client_id));
create policy given on signpost for insert to ${app} with check (holds(client_id) and agency = asking_agency());
create policy followed_up on signpost for update to ${app} using (holds(client_id));
create policy held on signpost_follow_up for select to ${app}
    using (exists (select from signpost s where s.id = signpost_id));
create policy made on signpost_follow_up for insert to ${app}
    with check (agency = asking_agency() and exists (select from signpost s where s.id = signpost_id));
