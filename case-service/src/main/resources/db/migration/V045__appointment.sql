-- Times that agencies ask of a family (invariants 10 and 22), and what the family can do with.
create table appointment (
    id                uuid primary key,
    version           integer not null,
    plan_id           uuid not null references family_plan,
    agency_id         text not null,
    members           text not null,
    what              text not null,
    topic             text not null,
    place             text not null,
    minutes           integer not null,
    travel_minutes    integer not null,
    proposed_times    text not null,
    statutory_law     text,
    statutory_section text,
    keep_by           date,
    proposed_at       timestamptz not null,
    state             text not null,
    starts_at         timestamptz,
    answer_text       text,
    changed_at        timestamptz not null,
    called_off_by     text,
    sequence          integer not null,
    notification_id   uuid,
    state_before      text not null,
    starts_before     timestamptz,
    text_before       text,
    constraint appointment_state_known check (state in
        ('PROPOSED', 'OTHER_TIME', 'AGREED', 'COMBINED', 'DECLINED', 'HANDED_ON', 'CALLED_OFF')),
    constraint appointment_place_known check (place in
        ('AT_AGENCY', 'AT_HOME', 'AT_SCHOOL', 'ONLINE', 'BY_PHONE', 'ELSEWHERE')),
    constraint appointment_has_members check (members <> ''),
    constraint appointment_has_times check (proposed_times <> ''),
    constraint appointment_length_possible check (minutes between 5 and 600),
    constraint appointment_travel_possible check (travel_minutes between 0 and 240),
    constraint appointment_law_has_section check ((statutory_law is null) = (statutory_section is null)),
    constraint appointment_law_has_day check ((statutory_law is null) = (keep_by is null)),
    constraint appointment_time_when_kept check (state not in ('OTHER_TIME', 'AGREED') or starts_at is not null),
    constraint appointment_statutory_not_declined check (not (statutory_law is not null and state = 'DECLINED')),
    constraint appointment_called_off_by_someone check ((state = 'CALLED_OFF') = (called_off_by is not null)),
    constraint appointment_side_known check (called_off_by in ('COORDINATOR', 'AGENCY')),
    constraint appointment_statutory_in_time check (
        keep_by is null
        or state not in ('OTHER_TIME', 'AGREED')
        or (starts_at at time zone 'Europe/Copenhagen')::date <= keep_by
        or (changed_at at time zone 'Europe/Copenhagen')::date > keep_by),
    constraint appointment_sequence_counts check (sequence >= 0)
);

create index appointment_of_plan on appointment (plan_id, starts_at);
create index appointment_of_agency on appointment (agency_id, proposed_at desc);
create index appointment_waiting on appointment (plan_id) where state in ('PROPOSED', 'HANDED_ON');

comment on table appointment is 'A time that an agency asks of a family, and what became of it';
comment on column appointment.id is 'Made by the service; the UID of calendar files';
comment on column appointment.version is 'Optimistic lock; the ETag';
comment on column appointment.plan_id is 'The plan of the family';
comment on column appointment.agency_id is 'Who asks';
comment on column appointment.members is 'Ids of those who are asked to come, with commas; messages are about the first';
comment on column appointment.what is 'What it is for, in the agency''s words';
comment on column appointment.topic is 'What part of life it is about';
comment on column appointment.place is 'What sort of place; never which';
comment on column appointment.minutes is 'How long it lasts';
comment on column appointment.travel_minutes is 'The way there; the way back takes as long';
comment on column appointment.proposed_times is 'When the agency said it could be, with commas';
comment on column appointment.statutory_law is 'The law that asks for it, or null when none does';
comment on column appointment.statutory_section is 'The section of that law';
comment on column appointment.keep_by is 'The last day that the law allows, on the Danish calendar';
comment on column appointment.proposed_at is 'When the agency asked';
comment on column appointment.state is 'How far it has come';
comment on column appointment.starts_at is 'When it is, or would be if the agency agrees; stays when it is called off';
comment on column appointment.answer_text is 'What was written to the other side with the last change';
comment on column appointment.changed_at is 'When it last changed';
comment on column appointment.called_off_by is 'Which side called it off';
comment on column appointment.sequence is 'SEQUENCE of calendar files; only grows';
comment on column appointment.notification_id is 'The message that carries the last change of the coordinator''s';
comment on column appointment.state_before is 'What it goes back to when that message is stopped, and what the agency sees until it leaves';
comment on column appointment.starts_before is 'The time that goes with state_before';
comment on column appointment.text_before is 'The words that go with state_before';

create table week_limit (
    plan_id        uuid primary key references family_plan,
    version        integer not null,
    minutes_a_day  integer not null,
    changed_at     timestamptz not null,
    constraint week_limit_day_possible check (minutes_a_day between 0 and 1440)
);

comment on table week_limit is 'What a family has said that it can do with; nobody has said anything where there is no row';
comment on column week_limit.plan_id is 'The plan of the family';
comment on column week_limit.version is 'Optimistic lock; the ETag';
comment on column week_limit.minutes_a_day is 'For the whole family in one day';
comment on column week_limit.changed_at is 'When it was last said';

create table member_week_limit (
    plan_id        uuid not null references week_limit on delete cascade,
    member_id      uuid not null,
    minutes_a_week integer not null,
    primary key (plan_id, member_id),
    constraint member_week_limit_possible check (minutes_a_week between 0 and 6000)
);

comment on table member_week_limit is 'What one member has said to manage in a week';
comment on column member_week_limit.plan_id is 'The plan of the family';
comment on column member_week_limit.member_id is 'Who has said so';
comment on column member_week_limit.minutes_a_week is 'With the ways there and back';

-- What a message about a time says is written by who fitted it in, and is no answer to a request.
alter table notification drop constraint notification_answer_whole;
alter table notification add constraint notification_answer_whole check (
    (kind = 'REQUEST_ANSWERED') = (answer is not null)
    and (answer is null or answer_text is not null)
    and (answer_text is null or kind in
        ('REQUEST_ANSWERED', 'APPOINTMENT_ANSWERED', 'PLAN_STATUS_CHANGED', 'COORDINATOR_CHANGED',
         'STOP_USING', 'DIRECT_CONTACT_EXPLAINED')));
