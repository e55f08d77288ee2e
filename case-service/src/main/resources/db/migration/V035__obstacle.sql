create table obstacle (
    id              uuid        primary key,
    version         integer     not null,
    plan_id         uuid        references family_plan (id) on delete cascade,
    authority_code  text        not null,
    kind            text        not null,
    source          text        not null,
    about_id        uuid,
    what            text        not null,
    cost            text        not null,
    owner_subject   text,
    owner_agency_id text,
    raised_by       text        not null,
    raised_at       timestamptz not null,
    due_at          timestamptz not null,
    pattern         text,
    state           text        not null,
    solved_at       timestamptz,
    solved_by       text,
    solution        text,
    constraint obstacle_kind_known check (kind in ('LAW', 'MONEY', 'IT', 'CAPACITY', 'CULTURE', 'OTHER')),
    constraint obstacle_source_known check (source in ('PLAN', 'INTERVENTION', 'DISPUTE', 'DIRECT_CONTACTS')),
    constraint obstacle_one_owner check (num_nonnulls(owner_subject, owner_agency_id) = 1),
    constraint obstacle_state_known check (state in ('OPEN', 'SOLVED')),
    constraint obstacle_solved_whole
        check ((state = 'SOLVED') = (solved_at is not null)
           and (state = 'SOLVED') = (solved_by is not null)
           and (state = 'SOLVED') = (solution is not null)),
    constraint obstacle_clock_runs_forward check (due_at > raised_at)
);
comment on table obstacle is 'What stands in a family''s way and needs a leader';
comment on column obstacle.version is 'Counts the committed changes';
comment on column obstacle.plan_id is 'The family that met it; null where it is no one family''s, such as a pattern';
comment on column obstacle.authority_code is 'The municipality that it is met in';
comment on column obstacle.kind is 'What it is made of';
comment on column obstacle.source is 'Where it was met';
comment on column obstacle.about_id is 'What in the plan it is about, such as an intervention';
comment on column obstacle.what is 'What stands in the way; names nobody, for its owner may not know the family';
comment on column obstacle.cost is 'What it costs the family; names nobody';
comment on column obstacle.owner_subject is 'Sign-in subject of the person who is to move it';
comment on column obstacle.owner_agency_id is 'The agency whose leader is to move it';
comment on column obstacle.raised_by is 'Sign-in subject of who raised it';
comment on column obstacle.due_at is 'When its owner is to have moved it';
comment on column obstacle.pattern is 'Says that the same thing is met again';
comment on column obstacle.state is 'OPEN or SOLVED';
comment on column obstacle.solution is 'How it was solved';
create index obstacle_of_plan on obstacle (plan_id, raised_at desc);
create index obstacle_of_person on obstacle (owner_subject, due_at) where owner_subject is not null;
create index obstacle_of_agency on obstacle (owner_agency_id, due_at) where owner_agency_id is not null;
create unique index obstacle_of_pattern_once on obstacle (authority_code, pattern) where state = 'OPEN';
