-- The network map: who is round a family, how near, and how the family finds it.
create table network_node (
    plan_id          uuid        not null references family_plan (id) on delete cascade,
    participant_kind text        not null,
    participant_id   text        not null,
    number           integer     not null,
    name             text        not null,
    sort             text        not null,
    role             text        not null,
    ring             integer     not null,
    angle            integer     not null,
    view             text        not null,
    removed          boolean     not null,
    written_by       text        not null,
    written_at       timestamptz not null,
    primary key (plan_id, participant_kind, participant_id, number),
    constraint network_node_kind_known check (participant_kind in ('AGENCY', 'PERSON')),
    constraint network_node_sort_known check (sort in ('RELATIVE', 'FRIEND', 'SCHOOL', 'VOLUNTEER', 'HEALTH', 'AGENCY', 'OTHER')),
    constraint network_node_person_has_name check ((participant_kind = 'PERSON') = (name <> '')),
    constraint network_node_ring_known check (ring between 1 and 3),
    constraint network_node_angle_known check (angle between 0 and 359),
    constraint network_node_view_known check (view in ('HELPS', 'STUCK', 'UNKNOWN'))
);
create trigger network_node_never_edited before update on network_node
    for each row execute function goal_evaluation_is_a_fact();
comment on table network_node is 'Where one round a family stood on the map after a change; the newest is how it stands now';
comment on column network_node.participant_id is 'The agency''s id, or that of a person who is no member';
comment on column network_node.number is 'Counts the changes of one';
comment on column network_node.name is 'Of a person; an agency has its own';
comment on column network_node.role is 'What they are to the family, in the family''s words';
comment on column network_node.ring is 'How near: 1 is nearest';
comment on column network_node.angle is 'Where in the ring, in degrees from the top';
comment on column network_node.view is 'How the family finds it';
