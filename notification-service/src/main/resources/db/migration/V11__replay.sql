-- A replay under way: what the agency was told up to a time lies in the subscription's queues again, and the rest follows in
-- steps.
create table replay (
    subscription_id uuid        primary key references subscription on delete cascade,
    opened_until    timestamptz not null,
    -- Until then nothing is sent, as what is yet to follow may belong before it; it runs out if the replay does not go on.
    holds_until     timestamptz,
    -- There was no more; what was just being told then is looked for once more.
    at_end          boolean     not null default false
);
grant select, insert, delete on replay to ${app};
grant update (opened_until, holds_until, at_end) on replay to ${app};
