-- The journey that a family tells: what happened, what worked, and what did not. Each change is a new row, and none is
-- ever changed: the newest version of a step is how the family tells it now.
create table journey_step (
    id           uuid        not null,
    version      integer     not null,
    plan_id      uuid        not null references family_plan (id) on delete cascade,
    kind         text        not null,
    happened_on  date        not null,
    precision    text        not null,
    words        text        not null,
    member_id    uuid,
    agency_id    text        references agency (id),
    said_by      uuid,
    origin_kind  text,
    origin_id    uuid,
    removed      boolean     not null,
    written_by   text        not null,
    written_at   timestamptz not null,
    primary key (id, version),
    constraint journey_step_version_counts check (version >= 1),
    constraint journey_step_kind_known check (kind in ('HAPPENED', 'WORKED', 'DID_NOT_WORK')),
    constraint journey_step_precision_known check (precision in ('DAY', 'MONTH', 'YEAR')),
    constraint journey_step_says_something check (length(words) between 1 and 500),
    constraint journey_step_origin_known check (origin_kind in
        ('PLAN_STARTED', 'INTERVENTION_STARTED', 'INTERVENTION_ENDED', 'GOAL_REACHED', 'ADMITTED', 'DISCHARGED')),
    constraint journey_step_origin_whole check ((origin_kind is null) = (origin_id is null)),
    constraint journey_step_first_is_told check (version > 1 or not removed)
);
comment on table journey_step is 'One way of telling one step of a family''s journey; the newest version counts';
comment on column journey_step.id is 'Made by the client';
comment on column journey_step.version is 'From 1; two who change the same step at the same time make the same number, and one is refused';
comment on column journey_step.plan_id is 'The plan of the family';
comment on column journey_step.kind is 'What happened, what worked, or what did not';
comment on column journey_step.happened_on is 'The day, or the first day of the month or year';
comment on column journey_step.precision is 'How well the family remembers when';
comment on column journey_step.words is 'In the family''s words';
comment on column journey_step.member_id is 'Whose step it is; null for the whole family';
comment on column journey_step.agency_id is 'Whom it was with';
comment on column journey_step.said_by is 'The member who told it; null when it was told together';
comment on column journey_step.origin_kind is 'What in the plan it was brought in from';
comment on column journey_step.origin_id is 'Which';
comment on column journey_step.removed is 'Whether the family took it out of the telling';
comment on column journey_step.written_by is 'Subject of who wrote it down';
comment on column journey_step.written_at is 'When it was written down';
create index journey_step_of_plan on journey_step (plan_id, id, version desc);

alter table kept_from drop constraint kept_from_kind_known;
alter table kept_from add constraint kept_from_kind_known check (kind in
    ('GOAL', 'INTERVENTION', 'APPOINTMENT', 'NOTIFICATION', 'CONTACT_REQUEST', 'DIRECT_CONTACT', 'CONSENT', 'MEMBER',
     'JOURNEY_STEP'));
