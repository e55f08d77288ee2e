-- The dis-integration grid: how each one round the family sees it, side by side.
create table network_view (
    id               uuid        primary key,
    plan_id          uuid        not null references family_plan (id) on delete cascade,
    participant_kind text        not null,
    participant_id   text        not null,
    about_member     uuid,
    topic            text        not null,
    problem          text        not null,
    action           text        not null,
    who              text        not null,
    doers            text        not null,
    pulls            text        not null,
    told             text        not null,
    common           boolean     not null,
    answered_at      timestamptz not null,
    recorded_by      text        not null,
    constraint network_view_participant_known check (participant_kind in ('MEMBER', 'AGENCY', 'PERSON')),
    constraint network_view_says_something check (problem <> '' or action <> ''),
    constraint network_view_told_known check (told in ('THEMSELVES', 'TO_COORDINATOR')),
    constraint network_view_pulls_known check (pulls ~ '^((MORE|LESS|NOW|LATER|TOGETHER|APART)(,|$))*$'),
    constraint network_view_pulls_one_way check (not (
        pulls ~ '\mMORE\M' and pulls ~ '\mLESS\M'
        or pulls ~ '\mNOW\M' and pulls ~ '\mLATER\M'
        or pulls ~ '\mTOGETHER\M' and pulls ~ '\mAPART\M'))
);
create index network_view_of_plan on network_view (plan_id, answered_at);
create trigger network_view_never_edited before update on network_view
    for each row execute function goal_evaluation_is_a_fact();
comment on table network_view is 'How one round the family saw a matter on a day: problem, what should be done, who does it. A fact: a later one stands in its place';
comment on column network_view.participant_kind is 'A member of the family, an agency, or another person round the family';
comment on column network_view.participant_id is 'The member''s id, the agency''s, or the person''s in the network';
comment on column network_view.about_member is 'Whom it is about; null for the whole family';
comment on column network_view.topic is 'What part of life it is about; consent is asked for it';
comment on column network_view.doers is 'Who is expected to act, as kind:id with commas; empty when nobody is named';
comment on column network_view.pulls is 'Which way it pulls, with commas: more or less, now or later, together or apart';
comment on column network_view.told is 'Whether they wrote it themselves, or told it to the coordinator';
comment on column network_view.common is 'Whether the family has it in common; else a member reads only their own';

create table view_ask (
    id              uuid        primary key,
    plan_id         uuid        not null references family_plan (id) on delete cascade,
    agency_id       text        not null,
    member_id       uuid        not null,
    topic           text        not null,
    asked_at        timestamptz not null,
    asked_by        text        not null,
    notification_id uuid        not null,
    withdrawn_at    timestamptz
);
create index view_ask_of_plan on view_ask (plan_id, asked_at);
create index view_ask_of_notification on view_ask (notification_id);
comment on table view_ask is 'The coordinator asks an agency how it sees a matter; answered when there is a later view of it';
comment on column view_ask.notification_id is 'The message that carries it';
comment on column view_ask.withdrawn_at is 'When the message was stopped before it left';

create table day_use (
    plan_id         uuid        not null references family_plan (id) on delete cascade,
    intervention_id uuid        not null,
    day_use         text        not null,
    set_by          text        not null,
    set_at          timestamptz not null,
    primary key (plan_id, intervention_id),
    constraint day_use_known check (day_use in ('DAY_TREATMENT', 'FULL_TIME'))
);
comment on table day_use is 'An intervention that takes the days, so that no other that does fits beside it';
comment on column day_use.day_use is 'Treatment in the daytime, or work, school, placement in full time';

create table contradiction (
    id           uuid        primary key,
    version      integer     not null,
    plan_id      uuid        not null references family_plan (id) on delete cascade,
    kind         text        not null,
    matter_key   text        not null,
    about_member uuid,
    topic        text,
    title        text        not null,
    evidence     text        not null,
    opened_at    timestamptz not null,
    opened_by    text        not null,
    state        text        not null,
    settled_at   timestamptz,
    settled_by   text,
    reason       text,
    obstacle_id  uuid,
    constraint contradiction_kind_known check (kind in ('EACH_EXPECTS_THE_OTHER', 'NOBODY_ACTS', 'PULLS_APART',
        'APPOINTMENTS_CLASH', 'WEEK_TOO_FULL', 'INTERVENTIONS_EXCLUDE', 'BY_HAND')),
    constraint contradiction_state_known check (state in ('OPEN', 'RESOLVED', 'ACCEPTED', 'NOT_ONE', 'OBSTACLE')),
    constraint contradiction_settled_whole check ((state = 'OPEN') = (settled_at is null)
        and (settled_at is null) = (settled_by is null) and (settled_at is null) = (reason is null)),
    constraint contradiction_obstacle_known check ((state = 'OBSTACLE') = (obstacle_id is not null)),
    constraint contradiction_rests_on_something check (evidence <> ''),
    constraint contradiction_by_hand_has_title check ((kind = 'BY_HAND') = (title <> ''))
);
create unique index contradiction_open_once on contradiction (plan_id, matter_key) where state = 'OPEN';
create index contradiction_of_plan on contradiction (plan_id, opened_at);
comment on table contradiction is 'What pulls against each other round a family, once somebody has taken it up';
comment on column contradiction.matter_key is 'What it is about; the same thing is open once';
comment on column contradiction.evidence is 'What it rested on when it was last looked at, as kind:id with commas';
comment on column contradiction.reason is 'How it was resolved, or why it is accepted or is none';

create table connecting_conversation (
    id               uuid primary key,
    contradiction_id uuid    not null references contradiction (id) on delete cascade,
    number           integer not null,
    between_whom     text    not null,
    owner_name       text    not null,
    due_on           date    not null,
    held_on          date,
    outcome          text,
    constraint connecting_conversation_held_whole check ((held_on is null) = (outcome is null)),
    constraint connecting_conversation_at_most_three check (number between 1 and 3),
    constraint connecting_conversation_numbered unique (contradiction_id, number)
);
comment on table connecting_conversation is 'A talk between those who pull apart, with somebody who sees to it and a day';

alter table notification drop constraint notification_kind_known;
alter table notification add constraint notification_kind_known check (kind in
    ('PLAN_SHARED', 'CANNOT_ATTEND', 'CAN_ATTEND_AGAIN', 'ADMITTED', 'DISCHARGED', 'REQUEST_ANSWERED',
     'COORDINATOR_CHANGED', 'PLAN_STATUS_CHANGED', 'STOP_USING', 'APPOINTMENT_ANSWERED', 'DIRECT_CONTACT_EXPLAINED',
     'VIEW_ASKED'));

alter table obstacle drop constraint obstacle_source_known;
alter table obstacle add constraint obstacle_source_known
    check (source in ('PLAN', 'INTERVENTION', 'DISPUTE', 'CONTRADICTION', 'DIRECT_CONTACTS'));
