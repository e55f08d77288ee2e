-- What agencies ask the coordinator to bring to a family, and what they are answered (invariant 10).
create table contact_request (
    id                uuid primary key,
    version           integer not null,
    plan_id           uuid not null references family_plan,
    agency_id         text not null,
    member_id         uuid not null,
    what              text not null,
    why               text not null,
    topic             text not null,
    due_by            date not null,
    statutory_law     text,
    statutory_section text,
    wanted_form       text not null,
    request_reference text,
    received_at       timestamptz not null,
    state             text not null,
    answer            text,
    answer_text       text,
    meeting_at        timestamptz,
    answered_at       timestamptz,
    notification_id   uuid,
    constraint contact_request_state_known check (state in ('OPEN', 'ANSWERED', 'HANDED_ON')),
    constraint contact_request_wanted_form_known check (wanted_form in ('MEETING', 'CALL', 'LETTER', 'HOME_VISIT')),
    constraint contact_request_law_has_section check ((statutory_law is null) = (statutory_section is null)),
    constraint contact_request_answer_known
        check (answer in ('BROUGHT_TO_FAMILY', 'COMBINED', 'MEETING', 'DECLINED', 'HANDED_ON')),
    constraint contact_request_open_has_no_answer check ((state = 'OPEN') = (answer is null)),
    constraint contact_request_answer_is_whole
        check ((answer is null) = (answer_text is null) and (answer is null) = (answered_at is null)),
    constraint contact_request_handed_on check ((state = 'HANDED_ON') = (coalesce(answer, '') = 'HANDED_ON')),
    constraint contact_request_statutory_not_declined
        check (not (statutory_law is not null and coalesce(answer, '') = 'DECLINED')),
    constraint contact_request_meeting_has_time check ((coalesce(answer, '') = 'MEETING') = (meeting_at is not null))
);

create index contact_request_of_plan on contact_request (plan_id, due_by);
create index contact_request_of_agency on contact_request (agency_id, received_at desc);

comment on table contact_request is 'What an agency asks the coordinator to bring to the family, and the answer';
comment on column contact_request.id is 'Made by the service';
comment on column contact_request.version is 'Optimistic lock; the ETag';
comment on column contact_request.plan_id is 'The plan of the family';
comment on column contact_request.agency_id is 'Who asks';
comment on column contact_request.member_id is 'Who it is about';
comment on column contact_request.what is 'What the agency wants';
comment on column contact_request.why is 'Why, in words that the family can read';
comment on column contact_request.topic is 'What part of life it is about; the answer is told on this topic';
comment on column contact_request.due_by is 'The last day for an answer, on the Danish calendar';
comment on column contact_request.statutory_law is 'The law that sets the last day, or null when none does';
comment on column contact_request.statutory_section is 'The section of that law';
comment on column contact_request.wanted_form is 'How the agency would like to meet the family';
comment on column contact_request.request_reference is 'What the agency''s own system calls the request';
comment on column contact_request.received_at is 'When it came in; the clock runs from here';
comment on column contact_request.state is 'OPEN, ANSWERED or HANDED_ON';
comment on column contact_request.answer is 'What became of it';
comment on column contact_request.answer_text is 'Word for word what the agency receives';
comment on column contact_request.meeting_at is 'When the meeting is, where the answer is one';
comment on column contact_request.answered_at is 'When the coordinator answered';
comment on column contact_request.notification_id is 'The message that carries the answer';
