-- While a partition of referral-events is read again from its start, nothing is sent for what lies before this offset.
create table rebuild (
    partition_number integer primary key,
    quiet_until      bigint  not null check (quiet_until > 0)
);
grant select, delete on rebuild to ${app};
