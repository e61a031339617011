-- When the key worker and the client saw the route as ended. A new referral opens it again; nothing is ever changed here.
create table pathway_closing (
    id        uuid        primary key,
    client_id uuid        not null,
    agency    text        not null,
    outcome   text        not null check (outcome in ('need-met', 'need-partly-met', 'need-not-met', 'moved-on', 'other')),
    planned   boolean     not null,
    closed_by uuid        not null,
    closed_at timestamptz not null,
    unique (client_id, closed_at)
);
grant select, insert on pathway_closing to ${app};
