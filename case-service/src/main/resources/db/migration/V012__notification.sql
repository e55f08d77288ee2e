create table notification (
    id              uuid        primary key,
    plan_id         uuid        not null references family_plan (id),
    agency_id       text        not null,
    member_id       uuid        not null,
    thread_id       uuid        not null,
    kind            text        not null,
    topics          text        not null,
    cause_id        uuid,
    request_reference text,
    answer          text,
    answer_text     text,
    meeting_at      timestamptz,
    state           text        not null,
    reason          text,
    reason_text     text,
    made_at         timestamptz not null,
    release_at      timestamptz,
    queued_at       timestamptz,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    sequence        bigint,
    read_at         timestamptz,
    response        text,
    response_reason text,
    responded_at    timestamptz,
    version         integer     not null,
    constraint notification_state_known check (state in
        ('PREPARED', 'STOPPED', 'WITHHELD', 'QUEUED', 'SENT', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'DEAD')),
    constraint notification_kind_known check (kind in
        ('PLAN_SHARED', 'CANNOT_ATTEND', 'CAN_ATTEND_AGAIN', 'ADMITTED', 'DISCHARGED', 'REQUEST_ANSWERED')),
    constraint notification_withheld_has_reason check (state <> 'WITHHELD' or reason is not null),
    constraint notification_prepared_has_release check (state <> 'PREPARED' or release_at is not null),
    constraint notification_answer_whole check ((kind = 'REQUEST_ANSWERED') = (answer is not null)
        and (answer is null) = (answer_text is null)),
    constraint notification_answer_known check (answer in
        ('BROUGHT_TO_FAMILY', 'COMBINED', 'MEETING', 'DECLINED', 'HANDED_ON')),
    constraint notification_response_known check (response in ('RECEIVED', 'WE_DO', 'WE_CANNOT'))
);
comment on table notification is 'One message to one agency about one member; its content is composed when it is fetched';
comment on column notification.thread_id is 'Same for all about one member to one agency in one plan';
comment on column notification.topics is 'What it is about, comma-separated; consent is decided on these';
comment on column notification.cause_id is 'The hospital stay or the request that it tells of';
comment on column notification.request_reference is 'The agency''s own id of what it asked, where this is the answer';
comment on column notification.answer_text is 'What the coordinator wrote, word for word';
comment on column notification.reason is 'Code of why it was withheld, rejected, failed or is dead';
comment on column notification.reason_text is 'The agency''s own words on why';
comment on column notification.release_at is 'Until then it can be stopped';
comment on column notification.ended_at is 'When it was stopped, withheld, rejected or given up';
comment on column notification.sequence is 'Counts what this agency was given, so that it can see a gap';
comment on column notification.read_at is 'When the agency''s people had opened it on screen';
comment on column notification.response is 'What the agency''s people answered on screen';
create index notification_of_plan on notification (plan_id, made_at desc, id desc);
create index notification_of_agency on notification (agency_id, made_at desc, id desc);
create index notification_to_release on notification (release_at) where state = 'PREPARED';
create index notification_of_cause on notification (cause_id) where cause_id is not null;
create index notification_needs_a_person on notification (plan_id)
    where state in ('WITHHELD', 'REJECTED', 'FAILED', 'DEAD');
create index notification_unanswered on notification (sent_at) where state = 'SENT';

create table agency_sequence (
    agency_id text   primary key,
    last      bigint not null
);
comment on table agency_sequence is 'The number of the last notification that each agency was given';
