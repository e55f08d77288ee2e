-- Network meetings: who comes and when, what is written while they go on, and what came out of them.
create table meeting (
    id           uuid        primary key,
    version      integer     not null,
    plan_id      uuid        not null references family_plan on delete cascade,
    called_by    text        not null,
    title        text        not null,
    purpose      text        not null,
    place        text        not null,
    starts_at    timestamptz not null,
    minutes      integer     not null,
    members      text        not null,
    participants jsonb       not null,
    agenda       jsonb       not null,
    state        text        not null,
    sequence     integer     not null,
    step         text,
    changed_at   timestamptz not null,
    closed_at    timestamptz,
    constraint meeting_place_known check (place in
        ('AT_AGENCY', 'AT_HOME', 'AT_SCHOOL', 'ONLINE', 'BY_PHONE', 'ELSEWHERE')),
    constraint meeting_state_known check (state in ('PREPARED', 'CALLED', 'CLOSED', 'CALLED_OFF')),
    constraint meeting_step_known check (step in
        ('MARK_THE_TASK', 'STATE_THE_CASE', 'THINK_ABOUT_MINDS', 'RETURN_TO_THE_PURPOSE')),
    constraint meeting_length_possible check (minutes between 5 and 600),
    constraint meeting_family_is_there check (members <> ''),
    constraint meeting_closed_has_time check ((state = 'CLOSED') = (closed_at is not null)),
    constraint meeting_step_while_open check (step is null or state in ('PREPARED', 'CALLED')),
    constraint meeting_sequence_counts check (sequence >= 0)
);
create index meeting_of_plan on meeting (plan_id, starts_at desc);

comment on table meeting is 'A network meeting: the coordinator gathers those who are round a family';
comment on column meeting.version is 'Optimistic lock; the ETag';
comment on column meeting.called_by is 'Sign-in subject of who prepared it';
comment on column meeting.title is 'What it is called; never leaves the plan';
comment on column meeting.purpose is 'What the family is to get out of it; agencies read it where it tells of no other matter';
comment on column meeting.place is 'What sort of place; never which';
comment on column meeting.members is 'Ids of the members who are to come, with commas; stands in the calendar by them';
comment on column meeting.participants is 'All who are to come, the members too, in order, and who must';
comment on column meeting.agenda is 'What to talk about, in the four quadrants';
comment on column meeting.state is 'PREPARED, CALLED, CLOSED or CALLED_OFF';
comment on column meeting.sequence is 'Only grows; with each change that a calendar must follow';
comment on column meeting.step is 'Where the thinking together is';
comment on column meeting.closed_at is 'When it was first closed';

create table meeting_note (
    meeting_id uuid        not null references meeting on delete cascade,
    section    text        not null,
    text       text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (meeting_id, section),
    constraint meeting_note_section_known check (section in
        ('FAMILY', 'NETWORK', 'TEAM', 'LEARNING', 'MARK_THE_TASK', 'STATE_THE_CASE', 'THINK_ABOUT_MINDS',
         'RETURN_TO_THE_PURPOSE')),
    constraint meeting_note_fits check (length(text) <= 8000)
);

comment on table meeting_note is 'What is written while a meeting goes on; merged, so it has no version of its own';
comment on column meeting_note.section is 'Which quadrant or step it is written in';
comment on column meeting_note.written_by is 'Sign-in subject of who wrote last';

create table meeting_outcome (
    id              uuid    primary key,
    meeting_id      uuid    not null references meeting on delete cascade,
    position        integer not null,
    kind            text    not null,
    text            text    not null,
    topic           text    not null,
    member_id       uuid,
    owner_kind      text,
    owner_reference text,
    due_on          date,
    done            boolean not null,
    became_kind     text,
    became_id       uuid,
    constraint meeting_outcome_kind_known check (kind in ('DECISION', 'ACTION')),
    constraint meeting_outcome_owner_known check (owner_kind in ('COORDINATOR', 'MEMBER', 'AGENCY')),
    constraint meeting_outcome_became_known check (became_kind in ('INTERVENTION', 'CONTACT_REQUEST')),
    constraint meeting_outcome_action_whole check (
        (kind = 'ACTION') = (owner_kind is not null)
        and (kind = 'ACTION') = (due_on is not null)
        and (owner_kind is null) = (owner_reference is null)),
    constraint meeting_outcome_only_actions_done check (kind = 'ACTION' or not done and became_kind is null),
    constraint meeting_outcome_became_whole check ((became_kind is null) = (became_id is null)),
    constraint meeting_outcome_in_order unique (meeting_id, position)
);
create index meeting_outcome_open on meeting_outcome (meeting_id, due_on) where kind = 'ACTION' and not done;
create unique index meeting_outcome_of_one on meeting_outcome (became_kind, became_id);

comment on table meeting_outcome is 'What came out of a meeting: a decision, or an action that somebody does by a day';
comment on column meeting_outcome.topic is 'What part of life it is about; consent is asked by it';
comment on column meeting_outcome.member_id is 'Whom it is about; null for the whole family';
comment on column meeting_outcome.owner_kind is 'What who does it is to the plan';
comment on column meeting_outcome.owner_reference is 'The member''s or agency''s id; a dash for the coordinator';
comment on column meeting_outcome.became_kind is 'What the action was turned into';
comment on column meeting_outcome.became_id is 'The id of that; each comes of one action';

alter table notification drop constraint notification_kind_known;
alter table notification add constraint notification_kind_known check (kind in
    ('PLAN_SHARED', 'CANNOT_ATTEND', 'CAN_ATTEND_AGAIN', 'ADMITTED', 'DISCHARGED', 'REQUEST_ANSWERED',
     'COORDINATOR_CHANGED', 'PLAN_STATUS_CHANGED', 'STOP_USING', 'APPOINTMENT_ANSWERED', 'DIRECT_CONTACT_EXPLAINED',
     'VIEW_ASKED', 'MEETING_CALLED', 'MEETING_MINUTES'));
alter table notification drop constraint notification_answer_whole;
alter table notification add constraint notification_answer_whole check (
    (kind = 'REQUEST_ANSWERED') = (answer is not null)
    and (answer is null or answer_text is not null)
    and (answer_text is null or kind in
        ('REQUEST_ANSWERED', 'APPOINTMENT_ANSWERED', 'PLAN_STATUS_CHANGED', 'COORDINATOR_CHANGED',
         'STOP_USING', 'DIRECT_CONTACT_EXPLAINED', 'MEETING_CALLED', 'MEETING_MINUTES')));
