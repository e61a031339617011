-- As V25 has it, but a record that was merged into another counts no more, for who may know of the merge.
create or replace function caseloads(beyond uuid, most integer)
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
            where h.key_worker_agency = w.agency and h.key_worker = w.account
              and not exists (select from client_merge m where m.merged_id = h.client_id and m.unmerged_at is null
                                 and holds(m.merged_id) and holds(m.survivor_id))) load
     order by w.name, w.account
$$;
