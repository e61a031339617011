-- A redirect that the client's agreement does not cover waits with the key worker: the step stands on the route before its
-- referral is sent, and may be withdrawn before it is.
alter table step add sent_at timestamptz check (sent_at >= entered_at);
update step set sent_at = entered_at;
alter table step
    drop constraint step_left_when_answered,
    drop constraint step_status,
    add constraint step_answered_when_sent check (response is null or sent_at is not null),
    add constraint step_answered_after_it_was_sent check (responded_at >= sent_at),
    add constraint step_left_when_answered check (left_at is null or responded_at is not null or sent_at is null),
    add constraint step_left_when_entered check (left_at >= entered_at),
    add constraint step_status check (
        case status
            when 'held' then sent_at is null and left_at is null
            when 'sent' then sent_at is not null and responded_at is null
            when 'accepted' then response in ('accepted', 'waitlisted') and started_at is null and left_at is null
            when 'waiting' then response in ('accepted', 'waitlisted') and started_at is null and left_at is null
            when 'started' then started_at is not null and left_at is null
            when 'declined' then how = 'declined' and response = 'declined'
            when 'redirected' then how = 'redirected' and started_at is null
                and response in ('accepted', 'waitlisted', 'redirected')
            when 'ended' then how = 'ended' and started_at is not null
            when 'failed' then how = 'failed' and response in ('accepted', 'waitlisted')
            when 'withdrawn' then how in ('withdrawn-by-client', 'withdrawn-by-agency')
            else false
        end);
-- Since when the client waits on this step: for their agreement, for an answer or for the start.
alter table step alter column waiting_since set expression as
    (case when left_at is null and started_at is null then coalesce(responded_at, sent_at, entered_at) end);

alter table spell
    drop constraint spell_ending_of_its_kind,
    add constraint spell_ending_of_its_kind check (case kind
        when 'held-for-agreement' then ended_by in ('sent', 'withdrawn-by-client', 'withdrawn-by-agency')
        when 'awaiting-response' then ended_by in
            ('accepted', 'waitlisted', 'declined', 'redirected', 'withdrawn-by-client', 'withdrawn-by-agency')
        when 'waiting-to-start' then ended_by in
            ('started', 'redirected', 'failed', 'withdrawn-by-client', 'withdrawn-by-agency')
        when 'in-service' then ended_by in ('ended', 'failed', 'withdrawn-by-client', 'withdrawn-by-agency')
        else ended_by in ('started', 'referral-closed') end);

-- The wait for the client's agreement is one of the waits that figures are asked about.
drop index spell_wait_ended;
create index spell_wait_ended on spell (ended)
    where kind in ('held-for-agreement', 'awaiting-response', 'waiting-to-start') and ended is not null;

-- The services that clients were told about. The day to ask what became of it is there until that is known.
create table signpost (
    id             uuid        primary key,
    client_id      uuid        not null references pathway,
    service_id     uuid        not null,
    agency         text        not null,
    need           text        not null,
    given_at       timestamptz not null,
    follow_up_on   date,
    result         text        check (result in ('went', 'did-not-go', 'not-yet', 'could-not')),
    obstacle       text        check (obstacle is null or result = 'could-not'),
    followed_up_at timestamptz check (followed_up_at >= given_at),
    constraint signpost_result_or_not check ((result is null) = (followed_up_at is null)),
    constraint signpost_asked_about_or_not check
        ((follow_up_on is null) = (result is not null and result <> 'not-yet'))
);
create index signpost_of_client on signpost (client_id);
create index signpost_to_follow_up on signpost (follow_up_on) where follow_up_on is not null;
create index journal_of_follow_ups on journal (subject, occurred_at)
    where type = 'org.clientpathways.signpost.follow-up-due.v1';
grant select, insert, delete on signpost to ${app};

-- The record that this one stands for since they were merged. Nothing else moves: rows stay under the id they came under.
alter table pathway add merged_into uuid check (merged_into <> client_id);
create index pathway_merged on pathway (merged_into) where merged_into is not null;

-- The record that goes on for this one. Events of two clients may be taken in any order, so for a moment records may stand
-- for each other: then each stands for itself.
create function survivor_of(client uuid) returns uuid language sql stable as $$
    with recursive up(id) as (
        select client
        union
        select p.merged_into from pathway p join up on p.client_id = up.id where p.merged_into is not null
    )
    select coalesce((select id from up where not exists
        (select from pathway p where p.client_id = up.id and p.merged_into is not null)), client);
$$;

-- The record itself and all that stand for it.
create function ids_of(client uuid) returns setof uuid language sql stable as $$
    with recursive down(id) as (
        select client
        union
        select p.client_id from pathway p join down on p.merged_into = down.id
    )
    select id from down;
$$;
