-- The slot stands before the first event, so that the connector misses none.
select pg_create_logical_replication_slot('${slot}', 'pgoutput')
 where not exists (select from pg_replication_slots where slot_name = '${slot}');
