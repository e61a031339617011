-- Those whose clients are many, and the services that they refer each other's clients to.
insert into agency (alias, name, kind)
select 'other-' || n, 'Other ' || n, 'other' from generate_series(1, 20) n;

-- Whose key workers nearly all clients have.
insert into agency (alias, name, kind) values ('county-wide', 'County Wide', 'other');

insert into service (id, agency, name, description, response_days, wait_days)
select md5('service ' || alias)::uuid, alias, 'Advice', 'Advice', 5, 30
  from agency where alias like 'other-%' or alias = 'harbour-trust';

insert into service_staff select md5('service harbour-trust')::uuid, '00000000-0000-7000-8000-000000000001';
