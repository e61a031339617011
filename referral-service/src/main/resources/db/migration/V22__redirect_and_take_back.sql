-- Redirecting, which makes a referral that continues another, and taking back what was recorded by mistake.

-- Each milestone remembers its event, so that taking it back can name what counts no more. None where nothing is published.
alter table referral_milestone add column event_id uuid;
with milestone as (
    select m.referral_id, m.sequence, row_number() over (partition by m.referral_id order by m.sequence) as place
      from referral_milestone m join referral r on r.id = m.referral_id
     where r.sent_at is not null and m.status <> 'draft'
), event as (
    select j.subject, j.id, row_number() over (partition by j.subject order by j.sequence) as place
      from journal j where j.type like 'org.clientpathways.referral.%'
)
update referral_milestone m set event_id = e.id
  from milestone told join event e on e.subject = told.referral_id::text and e.place = told.place
 where m.referral_id = told.referral_id and m.sequence = told.sequence;

-- A take-back is a milestone too. It names the one that it takes back, and after it another one stands: the one before.
alter table referral_milestone
    add column takes_back integer,
    add column restores integer,
    -- What the milestone before restores, where that is a take-back.
    add column previous_restores integer,
    -- Where the client was redirected to.
    add column redirected_service uuid references service,
    -- The milestone by which the referral stands after this one.
    add column standing integer not null generated always as (coalesce(restores, sequence)) stored,
    add column previous_standing integer generated always as (coalesce(previous_restores, previous)) stored,
    -- The rule book's table says what may follow; a take-back goes the other way.
    add column follows text generated always as (case when takes_back is null then previous_status end) stored;

alter table referral
    add column restores integer,
    add column standing integer not null generated always as (coalesce(restores, milestone)) stored,
    add column redirected_service uuid references service,
    -- The redirect of the referral before by which this one was made.
    add column continues_milestone integer;

alter table referral drop constraint referral_id_milestone_status_milestone_at_fkey;
alter table referral_milestone
    drop constraint referral_milestone_referral_id_previous_previous_status_pr_fkey,
    drop constraint referral_milestone_previous_status_status_fkey,
    drop constraint referral_milestone_referral_id_sequence_status_occurred_at_key,
    drop constraint referral_milestone_check1,
    add constraint state_after unique (referral_id, sequence, status, occurred_at, standing),
    add constraint state_before unique (referral_id, sequence, previous_status, previous_at, previous_standing);
alter table referral_milestone
    add foreign key (referral_id, previous, previous_status, previous_at, previous_standing)
        references referral_milestone (referral_id, sequence, status, occurred_at, standing),
    add foreign key (follows, status) references referral_transition,
    -- A take-back returns to the state before what it takes back, to the letter.
    add foreign key (referral_id, takes_back, status, occurred_at, restores)
        references referral_milestone (referral_id, sequence, previous_status, previous_at, previous_standing),
    add constraint only_what_stands_is_taken_back check (takes_back = previous_standing),
    add constraint nothing_is_unsent check (takes_back is null or previous_status <> 'sent' or status <> 'draft'),
    add check (takes_back is not null or previous_at <= occurred_at),
    add check ((takes_back is null) = (restores is null)),
    add check ((transition = 'take-back') = (takes_back is not null)),
    add check (status <> 'redirected' or redirected_service is not null or takes_back is not null);
alter table referral
    add foreign key (id, milestone, status, milestone_at, standing)
        references referral_milestone (referral_id, sequence, status, occurred_at, standing)
        deferrable initially deferred,
    -- The clock of a referral that is held runs from the beginning of what it continues.
    drop constraint referral_check,
    add check (sent_at is null or clock_started_at is not null),
    add check (clock_started_at is null or sent_at is not null or continues is not null),
    add check ((continues is null) = (continues_milestone is null)),
    add check (status <> 'redirected' or redirected_service is not null),
    add foreign key (continues, continues_milestone) references referral_milestone (referral_id, sequence);
create unique index taken_back_once on referral_milestone (referral_id, takes_back) where takes_back is not null;
-- Each redirect makes one referral.
create unique index referral_continuing on referral (continues, continues_milestone) where continues is not null;

-- Each agency records what it does itself, and takes back what it recorded itself, within 7 days; a redirect only while
-- nobody answered what it made.
alter policy party on referral_milestone
    with check (agency = asking_agency() and exists (select from referral r where r.id = referral_id));
create function check_take_back() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    taken referral_milestone;
begin
    select m.* into taken from referral_milestone m
     where m.referral_id = new.referral_id and m.sequence = new.takes_back;
    if taken.agency <> new.agency then
        raise exception 'Another agency recorded it' using errcode = 'integrity_constraint_violation';
    end if;
    if taken.recorded_at + interval '168 hours' < new.recorded_at then
        raise exception 'It was recorded more than 7 days ago' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from referral made
                where made.continues = taken.referral_id and made.continues_milestone = taken.sequence
                  and made.status not in ('draft', 'sent')) then
        raise exception 'What the redirect made was answered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger take_back before insert on referral_milestone
    for each row when (new.takes_back is not null) execute function check_take_back();

-- No client is lost on the way: once all is done, a referral that stands redirected is continued.
create function check_continued() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from referral r
                where r.id = new.id and r.status = 'redirected'
                  and not exists (select from referral made
                                   where made.continues = r.id and made.continues_milestone = r.standing)) then
        raise exception 'A redirected referral is continued by another'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger continued after insert or update on referral deferrable initially deferred
    for each row when (new.status = 'redirected') execute function check_continued();

-- What a referral continues is written by its redirect alone, and whose it is never changes.
alter policy made on referral
    with check (referring_agency = asking_agency() and is_related(client_id) and continues is null);
create function refuse_another_origin() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    raise exception 'A referral keeps its client and what it continues' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger origin_stays before update on referral
    for each row when ((old.client_id, old.continues, old.continues_milestone)
                       is distinct from (new.client_id, new.continues, new.continues_milestone))
    execute function refuse_another_origin();

-- The agency that redirects makes a referral of the first referring agency, and of what it may itself no longer read. It does
-- so by these, and by nothing else.

-- The services of a referral and of all that it continues, told to its parties.
create function services_of_chain(asked uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive chain as (
        select r.service_id, r.continues from referral r
         where r.id = asked and (r.referring_agency = asking_agency() or r.service_id = any (asking_services()))
         union all
        select r.service_id, r.continues from chain c join referral r on r.id = c.continues
    )
    select service_id from chain
$$;

-- Makes the referral that continues a redirected one, on the same clock: sent, with what is permitted; held as a draft where
-- that is null. It is the first referrer's, to the name by each of its milestones: the new service may read them.
create function continue_referral(redirected uuid, made uuid, permitted text[], event uuid)
    returns table (need text, urgency text, lawful_basis text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before referral;
    step referral_milestone;
    held boolean := permitted is null;
begin
    select r.* into strict before from referral r
     where r.id = redirected and r.status = 'redirected' and r.service_id = any (asking_services());
    select m.* into strict step from referral_milestone m where m.referral_id = before.id and m.sequence = before.standing;
    if before.redirected_service in (select services_of_chain(before.id)) then
        raise exception 'A redirect goes in a circle' using errcode = 'integrity_constraint_violation';
    end if;
    insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status, milestone_at,
                          share, shared, created_at, sent_at, clock_started_at, continues, continues_milestone)
    select made, before.client_id, s.id, before.referring_agency, s.agency, 1,
           case when held then 'draft' else 'sent' end, step.occurred_at, before.share, coalesce(permitted, '{}'),
           step.recorded_at, case when not held then step.occurred_at end, before.clock_started_at, before.id, step.sequence
      from service s where s.id = before.redirected_service;
    insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at, agency, account,
                                    account_name, event_id)
    select made, 1, case when held then 'keep-as-draft' else 'send' end, case when held then 'draft' else 'sent' end,
           step.occurred_at, step.recorded_at, before.referring_agency, q.referred_by, q.referred_by_name,
           case when not held then event end
      from referral_request q where q.referral_id = before.id;
    insert into referral_request (referral_id, urgency, lawful_basis, referred_by, referred_by_name)
    select made, q.urgency, q.lawful_basis, q.referred_by, q.referred_by_name
      from referral_request q where q.referral_id = before.id;
    insert into referral_need (referral_id, need)
    select made, n.need from referral_need n where n.referral_id = before.id;
    insert into referral_circumstances (referral_id, reason, desired_outcome)
    select made, c.reason, c.desired_outcome from referral_circumstances c where c.referral_id = before.id;
    return query
    select n.need, q.urgency, q.lawful_basis
      from referral_need n join referral_request q on q.referral_id = n.referral_id
     where n.referral_id = made;
end
$$;

-- Whether nobody answered what this redirected referral was continued by, told to its parties.
create function is_unanswered(redirected uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from referral r
                     join referral made on made.continues = r.id and made.continues_milestone = r.standing
                    where r.id = redirected and made.status in ('draft', 'sent')
                      and (r.referring_agency = asking_agency() or r.service_id = any (asking_services())))
$$;

-- Closes the referral that a redirect made, once that is taken back, while nobody has answered it: one that was sent as
-- entered in error, with this event; a held one as withdrawn, with none. Tells what it was; nothing is done to any other.
create function close_continuation(redirected uuid, undone integer, event uuid)
    returns table (id uuid, service_id uuid, receiving_agency text, was text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    made referral;
    undoing referral_milestone;
    closed text;
begin
    select m.* into strict undoing
      from referral_milestone m join referral b on b.id = m.referral_id
     where m.referral_id = redirected and m.takes_back = undone
       and (b.service_id = any (asking_services()) or m.agency = asking_agency());
    select r.* into strict made from referral r where r.continues = redirected and r.continues_milestone = undone;
    closed := case made.status when 'draft' then 'withdrawn' when 'sent' then 'entered-in-error' end;
    if closed is not null then
        insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at, previous,
                                        previous_status, previous_at, previous_restores, agency, account, account_name,
                                        reason, decided_by, event_id)
        select made.id, made.milestone + 1, case closed when 'withdrawn' then 'withdraw' else 'correct' end, closed,
               undoing.recorded_at, undoing.recorded_at, made.milestone, made.status, made.milestone_at, made.restores,
               made.referring_agency, q.referred_by, q.referred_by_name,
               case closed when 'withdrawn' then 'other' end, case closed when 'withdrawn' then 'agency' end,
               case made.status when 'sent' then event end
          from referral_request q where q.referral_id = made.id;
        update referral r
           set milestone = made.milestone + 1, restores = null, status = closed, milestone_at = undoing.recorded_at,
               closed_at = undoing.recorded_at, version = r.version + 1,
               end_reason = case closed when 'withdrawn' then 'other' end,
               decided_by = case closed when 'withdrawn' then 'agency' end
         where r.id = made.id;
    end if;
    return query select made.id, made.service_id, made.receiving_agency, made.status;
end
$$;

-- Whether the redirect that made this referral, if one did, was not taken back.
create function is_continued(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (select from referral r
                         join referral_milestone m on m.referral_id = r.continues and m.takes_back = r.continues_milestone
                        where r.id = asked)
$$;

-- Whether what this redirected referral was continued by still waits for the client's agreement, told to its parties: who
-- redirected was told so when they did.
create function is_held(redirected uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from referral r
                     join referral made on made.continues = r.id and made.continues_milestone = r.standing
                    where r.id = redirected and made.status = 'draft'
                      and (r.referring_agency = asking_agency() or r.service_id = any (asking_services())))
$$;

revoke execute on function check_take_back, check_continued, refuse_another_origin, services_of_chain, continue_referral,
    is_unanswered, is_held, close_continuation, is_continued from public;
grant execute on function services_of_chain, continue_referral, is_unanswered, is_held, close_continuation, is_continued to ${app};
