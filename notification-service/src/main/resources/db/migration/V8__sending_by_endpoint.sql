-- A subscription's due work is found by an index, however much waits; one task sends all that is due to it.

-- When the first of a queue that is not delivered is due, and whether it failed before; neither while nothing waits.
alter table delivery_queue
    add due_at  timestamptz,
    add failing boolean,
    add constraint queue_head check ((due_at is null) = (failing is null));
update delivery_queue q set (due_at, failing) = (
    select d.next_attempt_at, d.failures > 0
      from delivery d
     where d.subscription_id = q.subscription_id and d.client_id = q.client_id and d.status = 'pending'
     order by d.sequence
     limit 1);
create index delivery_queue_due on delivery_queue (subscription_id, failing, due_at) where due_at is not null;
create index delivery_failing on delivery (subscription_id, id) where status = 'pending' and failures > 0;

-- An endpoint that fails, or asked for time, is called no sooner.
alter table subscription add quiet_until timestamptz;
grant update (quiet_until) on subscription to ${app};

delete from scheduled_tasks where task_name = 'deliver';
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'send', subscription_id::text, min(due_at), false, 1
  from delivery_queue
 where due_at is not null
 group by subscription_id;
