-- A family tells of a contact itself, and what happens again and again in one unit reaches its leader (invariant 11).
alter table direct_contact drop constraint direct_contact_recorder_known;
alter table direct_contact add constraint direct_contact_recorder_known
    check (recorded_by in ('AGENCY', 'COORDINATOR', 'FAMILY'));

create index direct_contact_of_agency on direct_contact (agency_id, happened_at);

create table direct_contact_pattern (
    authority_code text not null,
    agency_id      text not null,
    month          date not null,
    contacts       integer not null,
    found_at       timestamptz not null,
    primary key (authority_code, agency_id, month),
    constraint direct_contact_pattern_month_begins check (extract(day from month) = 1)
);

comment on table direct_contact_pattern is 'A unit that reached families past their coordinators again and again in one month; its leader was told once';
comment on column direct_contact_pattern.authority_code is 'The municipality of the families';
comment on column direct_contact_pattern.agency_id is 'The unit';
comment on column direct_contact_pattern.month is 'The first day of the month, on the Danish calendar';
comment on column direct_contact_pattern.contacts is 'How many there were when it was found';
comment on column direct_contact_pattern.found_at is 'When it was found';
