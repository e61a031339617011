-- Each release of a client's information to an agency other than the one that recorded it. A client's rows form a chain:
-- each holds the hash of the one before, so that a change or a cut is found.
create table disclosure (
    client_id  uuid not null references client,
    sequence   bigint not null check (sequence > 0),
    at         timestamptz not null,
    agency     text not null references agency,
    account    uuid not null,
    purpose    text not null check (purpose in ('referral', 'coordination', 'safeguarding')),
    categories text[] not null check (cardinality(categories) > 0),
    -- What each of them was permitted on: own-record, agreement:<id> or override:<id>.
    bases      text[] not null,
    -- The request, without ids; no line break, as lines are what is hashed.
    through    text not null check (through ~ '^[A-Z]+ /[^[:cntrl:]]*$'),
    previous   bytea not null check (length(previous) = 32),
    hash       bytea not null check (length(hash) = 32),
    primary key (client_id, sequence),
    check (cardinality(bases) = cardinality(categories)),
    -- A comma parts them where they are hashed, so that none may stand in one.
    check (array_to_string(categories || bases, '') !~ '[,[:cntrl:]]')
);

-- The end of each client's chain, locked while a row is added, and how far it was told outside this database.
create table disclosure_head (
    client_id uuid primary key references client,
    sequence  bigint not null,
    hash      bytea not null,
    told      bigint not null default 0,
    filed     bigint not null default 0
);
create index disclosure_head_to_tell on disclosure_head (client_id) where told < sequence;
create index disclosure_head_to_file on disclosure_head (client_id) where filed < sequence;

-- The days for which a signed file of heads was written.
create table disclosure_file (
    day        date primary key,
    written_at timestamptz not null default clock_timestamp()
);

-- What is hashed of a row: deploy/local/disclosures computes the same from outside.
create function disclosure_hash(entry disclosure) returns bytea
    language sql immutable set search_path = public, pg_temp as $$
    select sha256(convert_to(concat_ws(E'\n', encode(entry.previous, 'hex'), entry.client_id, entry.sequence,
                   (extract(epoch from entry.at) * 1000000)::bigint, entry.agency, entry.account, entry.purpose,
                   array_to_string(entry.categories, ','), array_to_string(entry.bases, ','), entry.through), 'UTF8'))
$$;

-- Puts a row at the end of its client's chain. Several clients' rows are inserted in the order of their ids.
create function chain_disclosure() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into disclosure_head (client_id, sequence, hash)
    values (new.client_id, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select h.sequence + 1, h.hash into new.sequence, new.previous
      from disclosure_head h where h.client_id = new.client_id for update;
    new.at := clock_timestamp();
    new.hash := disclosure_hash(new);
    update disclosure_head h set sequence = new.sequence, hash = new.hash where h.client_id = new.client_id;
    return new;
end
$$;
create trigger chain before insert on disclosure for each row execute function chain_disclosure();

-- Nobody changes or removes what was logged, the owner neither.
create function keep_disclosure() returns trigger language plpgsql as $$
begin
    raise exception 'The disclosure log is never changed' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger kept before update or delete or truncate on disclosure execute function keep_disclosure();

-- Takes some heads that were not told yet; they are told when the transaction commits.
create function heads_to_tell(most integer) returns table (client_id uuid, sequence bigint, hash bytea)
    language sql security definer set search_path = public, pg_temp as $$
    update disclosure_head h set told = h.sequence
     where h.client_id in (select d.client_id from disclosure_head d where d.told < d.sequence
                            order by d.client_id limit most for update skip locked)
    returning h.client_id, h.sequence, h.hash
$$;

-- Takes all heads that no file has yet. They are locked in the order of the clients' ids, as by those who add rows, so that
-- the two never wait for each other in a circle.
create function heads_to_file() returns table (client_id uuid, sequence bigint, hash bytea)
    language sql security definer set search_path = public, pg_temp as $$
    with grown as (
        select d.client_id from disclosure_head d where d.filed < d.sequence order by d.client_id for update
    )
    update disclosure_head h set filed = h.sequence from grown g where h.client_id = g.client_id
    returning h.client_id, h.sequence, h.hash
$$;

alter table disclosure enable row level security, force row level security;
create policy owner on disclosure to current_user using (true) with check (true);
create policy held on disclosure for select to ${app} using (holds(client_id));
create policy logged on disclosure for insert to ${app} with check (agency = asking_agency());

grant select, insert on disclosure to ${app};
grant select, insert on disclosure_file to ${app};
revoke execute on function disclosure_hash, chain_disclosure, heads_to_tell, heads_to_file from public;
grant execute on function disclosure_hash, heads_to_tell, heads_to_file to ${app};
