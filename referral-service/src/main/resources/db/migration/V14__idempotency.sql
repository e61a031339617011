-- What was made under an Idempotency-Key, so that a repeated request makes nothing a second time. The answer itself is
-- not kept: it is read anew, under what may be seen today.
create table idempotency_key (
    agency     text not null,
    account    uuid not null,
    path       text not null,
    key        text not null check (length(key) between 1 and 255),
    -- SHA-256 of the request.
    request    bytea not null,
    made       uuid not null,
    made_at    timestamptz not null,
    primary key (agency, account, path, key)
);
create index idempotency_key_by_age on idempotency_key (made_at);

-- Update is for the row locks that forgetting old keys takes.
grant select, insert, update, delete on idempotency_key to ${app};
