-- Templates of planned pathways. A version is never changed: plans that were made from it keep its titles.
create table plan_template (
    id      uuid    primary key,
    agency  text    not null,
    version integer not null check (version > 0),
    open    boolean not null
);
create index plan_template_of_agency on plan_template (agency);

create table plan_template_version (
    template_id uuid        not null references plan_template,
    version     integer     not null check (version > 0),
    name        text        not null check (length(name) between 1 and 200),
    set_by      uuid        not null,
    set_at      timestamptz not null,
    primary key (template_id, version)
);

-- A step stands after those that it opens after, so that there is never a circle.
create table plan_template_step (
    template_id uuid    not null,
    version     integer not null,
    place       integer not null check (place > 0),
    key         text    not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    title       text    not null check (length(title) between 1 and 200),
    need        text    not null,
    service_id  uuid,
    target_days integer not null check (target_days between 0 and 1826),
    primary key (template_id, version, place),
    unique (template_id, version, key),
    foreign key (template_id, version) references plan_template_version
);

create table plan_template_order (
    template_id uuid    not null,
    version     integer not null,
    place       integer not null,
    after_place integer not null,
    primary key (template_id, version, place, after_place),
    foreign key (template_id, version, place) references plan_template_step,
    foreign key (template_id, version, after_place) references plan_template_step,
    constraint plan_template_without_circles check (after_place < place)
);
grant select, insert, update on plan_template to ${app};
grant select, insert on plan_template_version, plan_template_step, plan_template_order to ${app};

-- What should happen on a client's route, and by when. It is recorded here and nowhere else, so a rebuild leaves it alone;
-- hence no reference to the tables that a rebuild empties.
create table plan (
    id               uuid        primary key,
    client_id        uuid        not null,
    agency           text        not null,
    template_id      uuid,
    template_version integer,
    starts_on        date        not null,
    version          integer     not null check (version > 0),
    given_at         timestamptz not null,
    set_by           uuid        not null,
    set_at           timestamptz not null check (set_at >= given_at),
    ended_at         timestamptz check (ended_at >= given_at),
    foreign key (template_id, template_version) references plan_template_version,
    check ((template_id is null) = (template_version is null))
);
create unique index plan_one_at_a_time on plan (client_id) where ended_at is null;
create index plan_of_client on plan (client_id, given_at);

-- Titles are the template's: there is no free text about a client here.
create table plan_step (
    id           uuid    primary key,
    plan_id      uuid    not null references plan,
    key          text    not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    -- None once it is dropped.
    place        integer check (place <> 0),
    need         text    not null,
    service_id   uuid,
    due_on       date    not null,
    -- Marked as done by hand.
    done_on      date,
    dropped_at   timestamptz,
    -- These follow from the plan and the route, and are worked out anew with it: since when nothing before it is left to do,
    -- and which referral brought it about.
    open_since   timestamptz,
    fulfilled_at timestamptz,
    fulfilled_by uuid,
    unique (plan_id, key),
    unique (plan_id, place),
    constraint plan_step_placed_or_dropped check ((place is null) = (dropped_at is not null)),
    constraint plan_step_fulfilled_by_something check ((fulfilled_at is null) = (fulfilled_by is null)),
    constraint plan_step_done_once check (done_on is null or fulfilled_by is null),
    constraint plan_step_fulfilled_by_one_of_its_own unique (plan_id, fulfilled_by) deferrable initially deferred
);
create index plan_step_to_come on plan_step (due_on)
    where dropped_at is null and done_on is null and fulfilled_at is null and open_since is not null;

create table plan_step_order (
    plan_id     uuid    not null,
    place       integer not null,
    after_place integer not null,
    primary key (plan_id, place, after_place),
    foreign key (plan_id, place) references plan_step (plan_id, place),
    foreign key (plan_id, after_place) references plan_step (plan_id, place),
    constraint plan_without_circles check (after_place < place)
);
grant select, insert, update on plan, plan_step to ${app};
grant select, insert, delete on plan_step_order to ${app};

-- Finds what was planned and closed here, which a route is made of too, and whether a step was told of as overdue.
create index journal_of_planning on journal (key)
    where type in ('org.clientpathways.plan.set.v1', 'org.clientpathways.pathway.closed.v1');
create index journal_of_overdue_plan on journal (subject) where type = 'org.clientpathways.plan.step-overdue.v1';
