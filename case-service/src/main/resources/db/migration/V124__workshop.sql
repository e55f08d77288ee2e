-- A workshop in three spaces: the family's, the professionals', and the border land between them.
create table workshop (
    id             uuid    primary key,
    version        integer not null,
    plan_id        uuid    not null references family_plan on delete cascade,
    about          text    not null,
    held_on        date    not null,
    family_present boolean not null,
    space          text    not null,
    constraint workshop_space_known check (space in ('FAMILY', 'PROFESSIONAL', 'BORDER', 'OVER'))
);
create index workshop_of_plan on workshop (plan_id);
comment on table workshop is 'A workshop with a family in three spaces, opened in their order';
comment on column workshop.family_present is 'Whether the family is there; where not, their words speak for them';
comment on column workshop.space is 'The one that is open';

create table workshop_entry (
    id          uuid        primary key,
    workshop_id uuid        not null references workshop on delete cascade,
    position    integer     not null,
    kind        text        not null,
    words       text        not null,
    member_id   uuid,
    agency_id   text        references agency,
    serves      uuid,
    became_kind text,
    became_id   uuid,
    at          timestamptz not null,
    constraint workshop_entry_in_order unique (workshop_id, position),
    constraint workshop_entry_kind_known check (kind in
        ('WISH', 'CONDITION', 'QUESTION', 'LAW', 'MONEY', 'METHOD', 'RESPONSIBILITY', 'IDEA')),
    constraint workshop_entry_idea_serves_wish check ((kind = 'IDEA') = (serves is not null)),
    constraint workshop_entry_became_known check (became_kind in
        ('INTERVENTION', 'TRIAL', 'CONTACT_REQUEST', 'OBSTACLE')),
    constraint workshop_entry_idea_became check
        ((became_kind is null) = (became_id is null) and (became_kind is null or kind = 'IDEA'))
);
comment on table workshop_entry is 'What was said in one of the spaces, as it was said';
comment on column workshop_entry.serves is 'The wish that an idea serves';
comment on column workshop_entry.became_id is 'What an idea became in the plan';
