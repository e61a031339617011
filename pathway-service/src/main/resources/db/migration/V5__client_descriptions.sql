-- The coarse characteristics that figures need, as last described; a tombstone on the topic removes the row.
create table client_description (
    client_id         uuid    primary key,
    area              text,
    quintile          integer check (quintile between 1 and 5),
    deprivation_index text,
    birth_year_band   text    not null,
    sex               text,
    ethnic_group      text,
    language_need     boolean not null,
    sequence          bigint  not null
);
grant select, insert, update, delete on client_description to ${app};
