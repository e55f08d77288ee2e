-- Where the people of a plan go on: families that split or join. History stays in the plan where it happened.
create table plan_link (
    id        uuid        primary key,
    from_plan uuid        not null references family_plan (id) on delete cascade,
    to_plan   uuid        not null references family_plan (id) on delete cascade,
    kind      text        not null,
    members   text[]      not null,
    reason    text        not null,
    by        text        not null,
    at        timestamptz not null,
    constraint plan_link_kind_known check (kind in ('SPLIT', 'MERGED')),
    constraint plan_link_to_another check (from_plan <> to_plan),
    constraint plan_link_of_somebody check (cardinality(members) > 0)
);
comment on table plan_link is 'Some or all of the people of one plan went on in another one';
comment on column plan_link.kind is 'SPLIT when the plan goes on without them, MERGED when it was closed by it';
comment on column plan_link.members is 'Who; a member keeps the same id in every plan';
create index plan_link_from on plan_link (from_plan, at desc);
create index plan_link_to on plan_link (to_plan, at desc);
