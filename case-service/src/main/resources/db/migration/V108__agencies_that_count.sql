-- Some agencies count what they send us: a number that never comes is a message that was lost on its way.
create table agency_count (
    agency_id   text   primary key,
    last_number bigint not null,
    constraint agency_count_from_one check (last_number >= 1)
);
comment on table agency_count is 'The highest number that has come of what each agency sends us; no row where it does not count';
