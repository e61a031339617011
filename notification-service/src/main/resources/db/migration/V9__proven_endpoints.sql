-- A partner proves that an endpoint is its own before anything is sent there; its secret can be changed while events are
-- sent; and it can have a test event sent.

alter table subscription
    add name          text,
    add contact_email text check (length(contact_email) between 3 and 254),
    add verified_at   timestamptz;

-- What was sent to until now counts as proven.
update subscription
   set verified_at = created_at,
       name = left(coalesce(nullif(substring(url from '^https?://(\[[^]]*\]|[^:/?#]+)'), ''), url), 100);

alter table subscription
    alter name set not null,
    alter status set default 'pending',
    drop constraint subscription_status,
    drop constraint subscription_url_check,
    add constraint subscription_name check (length(name) between 1 and 100),
    add constraint subscription_url check (url ~* '^https?://' and length(url) <= 2000),
    add constraint subscription_status check (status in ('pending', 'active', 'paused', 'disabled')),
    add constraint subscription_is_proven_unless_pending check ((status = 'pending') = (verified_at is null));

-- What webhooks are signed with, encrypted and bound to the subscription's id: the newest without an end, and those before
-- it until their end.
create table subscription_secret (
    id              uuid        primary key,
    subscription_id uuid        not null references subscription on delete cascade,
    secret          bytea       not null,
    made_at         timestamptz not null,
    valid_until     timestamptz
);
create index subscription_secret_newest on subscription_secret (subscription_id, made_at desc, id desc);
create unique index subscription_secret_one_without_end on subscription_secret (subscription_id) where valid_until is null;

insert into subscription_secret (id, subscription_id, secret, made_at)
select id, id, secret, created_at from subscription;
alter table subscription drop secret;

-- Test events, with what was answered: they hold nobody's data, so neither does the answer.
create table subscription_test (
    id              uuid        primary key,
    subscription_id uuid        not null references subscription on delete cascade,
    at              timestamptz not null,
    duration_ms     bigint      not null check (duration_ms >= 0),
    http_status     integer     check (http_status between 100 and 599),
    error           text        check (error in ('timeout', 'refused', 'not-public', 'unknown-host', 'tls', 'broken')),
    body            text        check (length(body) between 1 and 2000),
    constraint subscription_test_was_answered_or_not check ((http_status is null) <> (error is null)),
    constraint subscription_test_has_a_body_only_of_an_answer check (body is null or http_status is not null)
);
create index subscription_test_list on subscription_test (subscription_id, id desc);

grant update (name, url, event_types, services, contact_email, verified_at) on subscription to ${app};
grant select, insert, delete on subscription_secret to ${app};
grant update (valid_until) on subscription_secret to ${app};
grant select, insert on subscription_test to ${app};
