-- A record may stand for another since the two were merged: whoever is told of the other is told of it too.
alter table alert_client add merged_into uuid check (merged_into <> client_id);
create index alert_client_merged_into on alert_client (merged_into) where merged_into is not null;

-- The last key worker that each agency had for a client: they are told of what their agency sent, also when the client was
-- handed over to another agency since.
create table agency_key_worker (
    client_id  uuid not null references alert_client,
    agency     text not null,
    key_worker text not null,
    primary key (client_id, agency)
);
create index agency_key_worker_of_account on agency_key_worker (key_worker, agency);
insert into agency_key_worker
select client_id, key_worker_agency, key_worker from alert_client where key_worker is not null;
grant select, insert, update on agency_key_worker to ${app};

-- The record that goes on for this one, or itself; none while its own events have not come yet.
create function survivor_of(client uuid) returns uuid
    language sql stable
    return (
        with recursive up as (
            select client_id, merged_into from alert_client where client_id = client
            union
            select c.client_id, c.merged_into from up join alert_client c on c.client_id = up.merged_into)
        select client_id from up where merged_into is null);
