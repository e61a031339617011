-- A question about a period finds the waits that began before it and ended in it or after by this index, in partitions of
-- any age. It leaves the others alone; the open waits lie in a partition of their own.
create index spell_wait_ended on spell (ended)
    where kind in ('awaiting-response', 'waiting-to-start') and ended is not null;
