-- What somebody is told before they try.

-- Whether what this redirected referral was continued by still waits for the client's agreement, told to its parties: who
-- redirected was told so when they did.
create function is_held(redirected uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from referral r
                     join referral made on made.continues = r.id and made.continues_milestone = r.standing
                    where r.id = redirected and made.status = 'draft'
                      and (r.referring_agency = asking_agency() or r.service_id = any (asking_services())))
$$;

-- The first and the last place among those of a client's own priority, told to the service's staff; no row for who does not
-- wait.
create function waiting_range(asked uuid) returns table (first_place bigint, last_place bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select 1 + count(*) filter (where o.tier < p.tier), count(*)
      from waiting_place p join waiting_place o on o.service_id = p.service_id and o.on_list and o.tier <= p.tier
     where p.referral_id = asked and p.on_list and p.service_id = any (asking_services())
     group by p.referral_id
$$;

revoke execute on function is_held, waiting_range from public;
grant execute on function is_held, waiting_range to ${app};
