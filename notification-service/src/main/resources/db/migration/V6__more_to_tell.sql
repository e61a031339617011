-- Redirects, appointments, signposts, plans, merges and handovers are told too, and not all of them are of a referral.
alter table alert rename referring_agency to agency;
alter table alert
    alter agency drop not null,
    alter referral_id drop not null,
    alter service_id drop not null,
    drop receiving_agency,
    drop constraint alert_kind_check,
    drop constraint alert_check,
    drop constraint alert_check1,
    -- Whom it is told to, where that is not who coordinates the client's route now.
    add to_key_worker   text,
    add to_agency       text,
    add new_referral_id uuid,
    add new_service_id  uuid,
    add new_agency      text,
    add signpost_id     uuid,
    add plan_id         uuid,
    add step_id         uuid,
    add merged_into     uuid,
    add missed_by       text,
    add appointment_at  timestamptz,
    add due_on          date;

alter table alert
    add constraint alert_kind check (kind in (
        'declined', 'no-response', 'wait-past-target', 'started', 'ended', 'failed', 'redirected', 'held-for-agreement',
        'missed-appointment', 'follow-up-due', 'plan-step-overdue', 'client-merged', 'handed-over')),
    -- What is told of a referral has the agency that sent it, of a plan the one that made it; all else is told to one person.
    add constraint alert_of_a_referral check (
        (referral_id is not null)
        = (kind not in ('follow-up-due', 'plan-step-overdue', 'client-merged', 'handed-over'))
        and (referral_id is not null or kind = 'plan-step-overdue') = (agency is not null)
        and (service_id is not null or kind in ('plan-step-overdue', 'client-merged', 'handed-over'))),
    add constraint alert_to_somebody check (
        (to_key_worker is not null) = (kind in ('client-merged', 'handed-over'))
        and (to_key_worker is null) = (to_agency is null)),
    add constraint alert_says_why check (
        (reason is not null) = (kind in ('declined', 'failed', 'redirected', 'held-for-agreement'))
        and (outcome is not null) = (kind = 'ended')
        and (missed_by is not null) = (kind = 'missed-appointment')),
    add constraint alert_says_where_to check (
        (new_referral_id is not null) = (kind in ('redirected', 'held-for-agreement'))
        and (new_referral_id is null) = (new_service_id is null)
        and (new_agency is not null) = (kind in ('redirected', 'held-for-agreement', 'handed-over'))
        and (merged_into is not null) = (kind = 'client-merged')),
    add constraint alert_says_which check (
        (signpost_id is not null) = (kind = 'follow-up-due')
        and (plan_id is not null) = (kind = 'plan-step-overdue')
        and (plan_id is null) = (step_id is null)
        and (appointment_at is not null) = (kind = 'missed-appointment')
        and (due_on is not null) = (kind in ('follow-up-due', 'plan-step-overdue')));
create index alert_to_somebody on alert (to_key_worker, to_agency) where to_key_worker is not null;

-- Whose key worker somebody is for an agency, merged records with the one that goes on for them: present where they
-- coordinate the client's route now, else as the last that the agency had.
create function followed_by(account text, of_agency text) returns table (client_id uuid, present boolean)
    language sql stable
begin atomic
    with recursive followed as (
        select k.client_id, (c.key_worker, c.key_worker_agency) is not distinct from (account, of_agency) as present
          from agency_key_worker k join alert_client c using (client_id)
         where k.key_worker = account and k.agency = of_agency and c.merged_into is null
        union
        select m.client_id, f.present from followed f join alert_client m on m.merged_into = f.client_id)
    select f.client_id, f.present from followed f
    union all
    -- The agency never had a key worker of the record that goes on.
    select k.client_id, false
      from agency_key_worker k join alert_client c using (client_id)
     where k.key_worker = account and k.agency = of_agency and c.merged_into is not null
       and not exists (
            select from agency_key_worker s where s.client_id = survivor_of(k.client_id) and s.agency = of_agency);
end;

-- What somebody is told for an agency. Of what other agencies sent or planned only where the client's whole route may be
-- seen.
create function alerts_of(account text, of_agency text) returns table (id uuid, of_others boolean)
    language sql stable
begin atomic
    select a.id, a.agency <> of_agency and a.agency is not null
      from followed_by(account, of_agency) f join alert a using (client_id)
     where a.to_key_worker is null and (f.present or a.agency = of_agency)
    union all
    select a.id, false
      from alert a
     where a.to_key_worker = account and a.to_agency = of_agency
       -- Who goes on with the client has it in hand.
       and not exists (
            select from followed_by(account, of_agency) f where f.client_id = a.client_id and f.present);
end;
