-- A family moves to another municipality, which is asked to take its plan over.
create table relocation (
    id             uuid        primary key,
    version        integer     not null,
    plan_id        uuid        not null references family_plan (id) on delete cascade,
    from_authority text        not null references authority (code),
    to_authority   text        not null references authority (code),
    note           text        not null,
    made_by        text        not null,
    made_at        timestamptz not null,
    state          text        not null,
    reason         text,
    decided_by     text,
    decided_at     timestamptz,
    new_plan_id    uuid        references family_plan (id),
    constraint relocation_to_another check (from_authority <> to_authority),
    constraint relocation_state_known check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint relocation_open_is_undecided check ((state = 'OFFERED') = (decided_at is null)),
    constraint relocation_refused_why check (state <> 'REFUSED' or reason is not null),
    constraint relocation_accepted_has_plan check ((state = 'ACCEPTED') = (new_plan_id is not null))
);
comment on table relocation is 'A plan that another municipality is asked to take over, with the consent of each adult';
comment on column relocation.note is 'For the other municipality, before it has said yes: it names nobody';
comment on column relocation.new_plan_id is 'The plan in which the family goes on there; the old one is closed and stays here';
create unique index relocation_one_under_way on relocation (plan_id) where state = 'OFFERED';
create index relocation_waiting on relocation (to_authority, made_at) where state = 'OFFERED';

create table relocation_consent (
    relocation_id uuid        not null references relocation (id) on delete cascade,
    member_id     uuid        not null,
    how_given     text        not null,
    given_at      timestamptz not null,
    primary key (relocation_id, member_id),
    constraint relocation_consent_how_known check (how_given in ('ORALLY', 'IN_WRITING', 'DIGITALLY'))
);
comment on table relocation_consent is 'Who said yes to the move, and how';
