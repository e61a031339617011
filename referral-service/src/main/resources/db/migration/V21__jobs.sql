-- What the jobs look for among all agencies, to whom row security shows nothing: each with an agency that holds the client,
-- for which the job then asks.
create function overrides_to_lapse(at timestamptz, most integer) returns table (id uuid, agency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select o.id, h.registered_by
      from override o join client_holding h on h.client_id = o.client_id
     where o.lapses_at <= at and o.approved_at is null and o.ended_at is null and o.lapse_told_at is null
     order by o.lapses_at limit most
$$;

create function agreements_to_expire(today date, beyond uuid, most integer)
    returns table (id uuid, client_id uuid, agency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.client_id, h.registered_by
      from agreement a join client_holding h on h.client_id = a.client_id
     where a.until_day < today and a.expiry_told_at is null and a.withdrawn_at is null and a.replaced_at is null
       and (beyond is null or a.id > beyond)
     order by a.id limit most
$$;

revoke execute on function overrides_to_lapse, agreements_to_expire from public;
grant execute on function overrides_to_lapse, agreements_to_expire to ${app};

-- The journal holds what topics tell of clients; the application needs no more of it than the next sequence.
revoke select on journal from ${app};
grant select (id, topic, key, sequence) on journal to ${app};
