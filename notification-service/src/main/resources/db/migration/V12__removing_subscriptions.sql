-- A subscription that its agency removed is nobody's from that moment; what was kept of its deliveries, perhaps millions of
-- rows, goes afterwards in small steps, so that nobody waits for it. One that is never proven does not collect events for ever.

alter table subscription
    -- Absent once it was proven: then it is kept until its agency removes it.
    add prove_by timestamptz,
    alter agency drop not null,
    drop constraint subscription_status,
    drop constraint subscription_is_proven_unless_pending,
    add constraint subscription_status check (status in ('pending', 'active', 'paused', 'disabled', 'removed')),
    add constraint subscription_is_proven_unless_pending check (
        status = 'removed' or (status = 'pending') = (verified_at is null)),
    add constraint subscription_is_nobodys_once_removed check ((status = 'removed') = (agency is null)),
    add constraint subscription_is_proven_by_then_or_was check (prove_by is null or status = 'pending');
update subscription s set prove_by = now() + interval '30 days'
 where status = 'pending'
   and not exists (select 1 from delivery d where d.subscription_id = s.id and d.attempts > 0);

-- Takes it from its agency; false where it is removed already.
create function remove_subscription(which uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update subscription
       set status = 'removed', agency = null, contact_email = null, disabled_reason = null, prove_by = null
     where id = which and status <> 'removed';
    return found;
end
$$;

-- Deletes some of what was kept of a removed subscription, at last itself; true once nothing is left. Its queues are held
-- before their deliveries, as by everybody.
create function clear_removed_subscription(which uuid, most integer) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform 1 from subscription s where s.id = which and s.status = 'removed';
    if not found then
        return true;
    end if;
    perform 1 from delivery_queue q
      where q.subscription_id = which
        and q.client_id in (select d.client_id from delivery d where d.subscription_id = which
                             order by d.client_id, d.sequence limit most)
      order by q.client_id
        for update;
    delete from delivery
     where id in (select d.id from delivery d where d.subscription_id = which
                   order by d.client_id, d.sequence limit most);
    if found then
        return false;
    end if;
    delete from delivery_queue
     where subscription_id = which
       and client_id in (select q.client_id from delivery_queue q where q.subscription_id = which
                          order by q.client_id limit most);
    if found then
        return false;
    end if;
    delete from subscription where id = which;
    return true;
end
$$;

revoke delete on subscription from ${app};
grant update (prove_by) on subscription to ${app};
revoke execute on function remove_subscription, clear_removed_subscription from public;
grant execute on function remove_subscription, clear_removed_subscription to ${app};

-- The table of db-scheduler 16 for this, apart from that of the webhooks.
create table removal_task (like scheduled_tasks including all);
grant select, insert, update, delete on removal_task to ${app};
