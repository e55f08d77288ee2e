-- How safety, trauma, skills, resources and mentalising look, as professionals and family see it together on a day; and
-- why each intervention was granted, in words that each member has said yes to.
create table storm_assessment (
    id            uuid        primary key,
    plan_id       uuid        not null references family_plan (id) on delete cascade,
    member_id     uuid,
    made_on       date        not null,
    with_members  text[]      not null,
    with_agencies text[]      not null,
    written_by    text        not null,
    written_at    timestamptz not null,
    constraint storm_assessment_with_the_family check (cardinality(with_members) > 0)
);
create index storm_assessment_of_plan on storm_assessment (plan_id, made_on desc);
comment on table storm_assessment is 'A shared assessment in five parts, made with the family on a day; never edited, a newer one follows';
comment on column storm_assessment.member_id is 'Whom it is about; null for the whole family';
comment on column storm_assessment.made_on is 'The day it was made';
comment on column storm_assessment.with_members is 'The members who made it';
comment on column storm_assessment.with_agencies is 'The agencies that made it, beside the coordinator';
comment on column storm_assessment.written_by is 'Subject of who wrote it down';

create table storm_part (
    assessment_id uuid    not null references storm_assessment (id) on delete cascade,
    part          text    not null,
    score         integer not null,
    words         text    not null,
    goal_words    text,
    goal_score    integer,
    primary key (assessment_id, part),
    constraint storm_part_known check (part in ('SAFETY', 'TRAUMA', 'BUILDING_SKILLS', 'RESOURCES', 'MENTALISING')),
    constraint storm_part_score_on_scale check (score between 1 and 10),
    constraint storm_part_goal_on_scale check (goal_score between 1 and 10),
    constraint storm_part_goal_whole check ((goal_words is null) = (goal_score is null)),
    constraint storm_part_says_something check (length(words) between 1 and 1000)
);
comment on table storm_part is 'One of the five parts of an assessment';
comment on column storm_part.score is 'From 1, very hard, to 10, as good as it can be';
comment on column storm_part.words is 'What family and professionals see';
comment on column storm_part.goal_words is 'Where they want to go';
comment on column storm_part.goal_score is 'Where on the scale that is';

create table grant_reason (
    intervention_id uuid        not null,
    version         integer     not null,
    plan_id         uuid        not null references family_plan (id) on delete cascade,
    words           text        not null,
    written_by      text        not null,
    written_at      timestamptz not null,
    primary key (intervention_id, version),
    constraint grant_reason_version_counts check (version >= 1),
    constraint grant_reason_says_something check (length(words) between 1 and 1000)
);
create index grant_reason_of_plan on grant_reason (plan_id, intervention_id, version desc);
comment on table grant_reason is 'Why an intervention was granted, in words that the family understands; each change is a new version';
comment on column grant_reason.version is 'From 1; a change asks everybody again';

create table grant_sign_off (
    intervention_id uuid        not null,
    version         integer     not null,
    member_id       uuid        not null,
    plan_id         uuid        not null references family_plan (id) on delete cascade,
    how             text        not null,
    signed_on       date        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    primary key (intervention_id, version, member_id),
    foreign key (intervention_id, version) references grant_reason on delete cascade,
    constraint grant_sign_off_how_known check (how in ('ORALLY', 'IN_WRITING', 'DIGITALLY'))
);
create index grant_sign_off_of_plan on grant_sign_off (plan_id);
comment on table grant_sign_off is 'A member said that the reason is right as it was worded then';
comment on column grant_sign_off.version is 'Of the words';
comment on column grant_sign_off.signed_on is 'The day they said it';
