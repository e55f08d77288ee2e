create table family_plan (
    id                uuid        primary key,
    version           integer     not null,
    authority_code    text        not null,
    coordinator       text        not null,
    type              text        not null,
    status            text        not null,
    status_reason     text,
    family_name       text        not null,
    first_appointment timestamptz,
    created_at        timestamptz not null,
    activated_at      timestamptz,
    closed_at         timestamptz,
    updated_at        timestamptz not null,
    constraint family_plan_type_known check (type in ('FAMILY', 'YOUTH', 'ACUTE')),
    constraint family_plan_status_known check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'CLOSED')),
    constraint family_plan_coordinator_named check (coordinator <> ''),
    constraint family_plan_active_was_activated check (status = 'DRAFT' or activated_at is not null),
    constraint family_plan_closed_when check ((status = 'CLOSED') = (closed_at is not null))
);
comment on table family_plan is 'The one plan of one family';
comment on column family_plan.version is 'Counts the committed changes; equals the number of the newest revision';
comment on column family_plan.authority_code is 'The municipality that the family belongs to';
comment on column family_plan.coordinator is 'Sign-in subject of the one contact point; exactly one, at every instant';
comment on column family_plan.type is 'What kind of effort the plan gathers';
comment on column family_plan.status is 'DRAFT, ACTIVE, PAUSED, CLOSED; nothing is sent for a draft';
comment on column family_plan.status_reason is 'Why it was last paused, resumed, closed or reopened';
comment on column family_plan.family_name is 'Shown as "Familien ..."';
comment on column family_plan.first_appointment is 'When the family and the coordinator meet first';
comment on column family_plan.created_at is 'When the draft was opened';
comment on column family_plan.activated_at is 'When it was taken into use';
comment on column family_plan.closed_at is 'When it was closed, while it is';
comment on column family_plan.updated_at is 'When it was last changed';
create index family_plan_of_coordinator on family_plan (coordinator, updated_at desc, id desc);
create index family_plan_of_authority on family_plan (authority_code, status);

create table member (
    id                   uuid    primary key,
    plan_id              uuid    not null references family_plan (id) on delete cascade,
    position             integer not null,
    name                 text    not null,
    relation             text    not null,
    birth_date           date,
    person_number_sealed bytea,
    person_number_masked text,
    person_key           bytea,
    holds_person         boolean not null default false,
    phone                text,
    email                text,
    address              text,
    constraint member_relation_known
        check (relation in ('CUSTODY_HOLDER', 'PARENT', 'CHILD', 'PARTNER', 'GRANDPARENT', 'OTHER')),
    constraint member_number_whole
        check ((person_number_sealed is null) = (person_key is null)
           and (person_number_sealed is null) = (person_number_masked is null))
);
comment on table member is 'A person in a plan';
comment on column member.position is 'Place in the order that the family gave';
comment on column member.person_number_sealed is 'The person number, encrypted (AES-256-GCM); never in clear';
comment on column member.person_number_masked is 'Date part and a mask, for the screen';
comment on column member.person_key is 'Keyed hash of the person number, to find the person by';
comment on column member.holds_person is 'True while the plan is active or paused';
comment on column member.phone is 'For the coordinator alone; never leaves in any payload';
comment on column member.email is 'For the coordinator alone; never leaves in any payload';
comment on column member.address is 'For the coordinator alone; never leaves in any payload';
create index member_of_plan on member (plan_id);
-- Invariant 1: a person is an active member of at most one active plan, in any municipality.
create unique index member_person_in_one_active_plan on member (person_key) where holds_person and person_key is not null;

create table goal (
    id            uuid    primary key,
    plan_id       uuid    not null references family_plan (id) on delete cascade,
    position      integer not null,
    member_id     uuid,
    topic         text,
    words         text    not null,
    weight        integer not null,
    level_minus_2 text,
    level_minus_1 text,
    level_0       text,
    level_plus_1  text,
    level_plus_2  text,
    constraint goal_weight_in_range check (weight between 1 and 10),
    -- Invariant 5: all five levels, or none.
    constraint goal_scale_whole_or_none
        check (num_nonnulls(level_minus_2, level_minus_1, level_0, level_plus_1, level_plus_2) in (0, 5))
);
comment on table goal is 'What the family, or one member, wants, in their own words';
comment on column goal.position is 'Place in the order that the family gave';
comment on column goal.member_id is 'Whose goal it is; null for the whole family';
comment on column goal.topic is 'What part of life; a goal without one is never shared';
comment on column goal.weight is 'How much it counts against the family''s other goals, 1 to 10';
comment on column goal.level_0 is 'What was expected when the goal was agreed';
create index goal_of_plan on goal (plan_id);

create table goal_evaluation (
    id           uuid        primary key,
    goal_id      uuid        not null references goal (id) on delete cascade,
    level        integer     not null,
    evaluated_by text        not null,
    evaluated_on date        not null,
    note         text,
    recorded_at  timestamptz not null,
    constraint goal_evaluation_level_in_range check (level between -2 and 2),
    constraint goal_evaluation_by_known check (evaluated_by in ('FAMILY', 'PROFESSIONAL'))
);
comment on table goal_evaluation is 'Where a goal stood on a day, seen by one side; a fact, never edited';
comment on column goal_evaluation.level is '-2 much less than expected, 0 expected, +2 much more';
comment on column goal_evaluation.evaluated_on is 'The day that it tells of';
comment on column goal_evaluation.recorded_at is 'When it was written down';
create index goal_evaluation_of_goal on goal_evaluation (goal_id, evaluated_on);

create function goal_evaluation_is_a_fact() returns trigger language plpgsql as $$
begin
    raise exception 'an evaluation is never edited' using errcode = 'restrict_violation';
end
$$;
create trigger goal_evaluation_never_edited before update on goal_evaluation
    for each row execute function goal_evaluation_is_a_fact();

create table intervention (
    id          uuid    primary key,
    plan_id     uuid    not null references family_plan (id) on delete cascade,
    position    integer not null,
    agency_id   text    not null,
    member_id   uuid,
    topic       text,
    title       text    not null,
    law         text    not null,
    law_section text    not null,
    law_code    text,
    payer       text    not null,
    responsible text    not null,
    from_day    date    not null,
    until_day   date,
    review_on   date,
    trial_until date,
    constraint intervention_runs_forward
        check (until_day >= from_day and review_on >= from_day and trial_until >= from_day)
);
comment on table intervention is 'Something that an agency does';
comment on column intervention.member_id is 'For whom; null for the whole family';
comment on column intervention.topic is 'What part of life; one without is never shared';
comment on column intervention.law is 'The law that it is granted under, as text';
comment on column intervention.payer is 'The budget that pays';
comment on column intervention.responsible is 'The professional who is responsible';
comment on column intervention.review_on is 'When it is looked at again; an active plan needs this or an end';
comment on column intervention.trial_until is 'Last day of the test period, where it is a trial';
create index intervention_of_plan on intervention (plan_id);

create table participation (
    id          uuid    primary key,
    plan_id     uuid    not null references family_plan (id) on delete cascade,
    position    integer not null,
    agency_id   text    not null,
    since_day   date    not null,
    family_view text,
    words       text,
    constraint participation_once unique (plan_id, agency_id),
    constraint participation_view_known check (family_view in ('HELPS', 'STUCK', 'UNKNOWN'))
);
comment on table participation is 'An agency''s part in one plan';
comment on column participation.family_view is 'How the family finds it';
create index participation_of_agency on participation (agency_id, plan_id);

create table consent (
    id           uuid        primary key,
    plan_id      uuid        not null references family_plan (id) on delete cascade,
    member_id    uuid        not null,
    agency_id    text        not null,
    topic        text        not null,
    answer       text        not null,
    extent       text        not null,
    how_given    text        not null,
    from_day     date,
    until_day    date,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint consent_answer_known check (answer in ('YES', 'NO', 'ASK')),
    constraint consent_extent_known check (extent in ('FULL', 'ATTENDANCE_ONLY')),
    constraint consent_how_known check (how_given in ('ORALLY', 'IN_WRITING', 'DIGITALLY')),
    constraint consent_runs_forward check (until_day >= from_day),
    constraint consent_withdrawn_after_given check (withdrawn_at >= given_at)
);
comment on table consent is 'One answer of one member for one agency and one topic; the newest that covers a day decides';
comment on column consent.extent is 'ATTENDANCE_ONLY: that the member cannot attend, and never why';
comment on column consent.from_day is 'First day; null from when it was given';
comment on column consent.until_day is 'Last day; null until it is withdrawn';
create index consent_of_plan on consent (plan_id);
create index consent_of_agency on consent (agency_id, plan_id);

create table plan_revision (
    plan_id  uuid        not null references family_plan (id) on delete cascade,
    number   integer     not null,
    at       timestamptz not null,
    by       text        not null,
    change   text        not null,
    snapshot jsonb       not null,
    primary key (plan_id, number)
);
comment on table plan_revision is 'One committed change of a plan: who, when, what, and the plan as it then stood';
comment on column plan_revision.number is 'The version that the change made';
comment on column plan_revision.by is 'Sign-in subject of who changed it';
comment on column plan_revision.change is 'What was done, such as ACTIVATED';
comment on column plan_revision.snapshot is 'The whole plan after the change; person numbers masked';
create index plan_revision_in_time on plan_revision (plan_id, at desc, number desc);

create table plan_event (
    id          uuid        primary key,
    plan_id     uuid        not null references family_plan (id) on delete cascade,
    kind        text        not null,
    at          timestamptz not null,
    member_id   uuid,
    agency_id   text,
    recorded_at timestamptz not null,
    seen_at     timestamptz
);
comment on table plan_event is 'Something that happened to a member and that the coordinator has or has not seen';
comment on column plan_event.at is 'When it happened';
comment on column plan_event.recorded_at is 'When it was heard of';
comment on column plan_event.seen_at is 'When the coordinator had seen it';
create index plan_event_of_plan on plan_event (plan_id, recorded_at desc);
create index plan_event_unseen on plan_event (plan_id) where seen_at is null;
