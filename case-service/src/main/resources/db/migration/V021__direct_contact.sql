-- Contacts past the coordinator (invariant 11). Facts: added, never changed.
create table direct_contact (
    id          uuid primary key,
    plan_id     uuid not null references family_plan,
    agency_id   text not null,
    member_id   uuid not null,
    type        text not null,
    happened_at timestamptz not null,
    what        text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint direct_contact_type_known check (type in ('ACUTE_DANGER', 'STATUTORY_DUTY', 'MISTAKE', 'OTHER')),
    constraint direct_contact_recorder_known check (recorded_by in ('AGENCY', 'COORDINATOR')),
    constraint direct_contact_lies_behind check (happened_at <= recorded_at)
);

create index direct_contact_of_plan on direct_contact (plan_id, happened_at desc);

comment on table direct_contact is 'An agency contacted a family past the coordinator';
comment on column direct_contact.id is 'Made by the service; also the id of the event that the coordinator marks as seen';
comment on column direct_contact.plan_id is 'The plan of the family';
comment on column direct_contact.agency_id is 'Who contacted the family';
comment on column direct_contact.member_id is 'Who was contacted';
comment on column direct_contact.type is 'Why it went past the coordinator';
comment on column direct_contact.happened_at is 'When they were in touch';
comment on column direct_contact.what is 'What was said or agreed';
comment on column direct_contact.recorded_by is 'Who told of it';
comment on column direct_contact.recorded_at is 'When it was told';
