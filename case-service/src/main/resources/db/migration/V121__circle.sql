-- Circles: a temporary group round one task that decides by consent.
create table circle (
    id          uuid        primary key,
    version     integer     not null,
    plan_id     uuid        not null references family_plan on delete cascade,
    task        text        not null,
    purpose     text        not null,
    mandate     text        not null,
    limits      text        not null,
    seats       jsonb       not null,
    keeper      uuid        not null,
    facilitator uuid        not null,
    started_at  timestamptz not null,
    solved_at   timestamptz,
    solved_how  text,
    constraint circle_solved_whole check ((solved_at is null) = (solved_how is null)),
    constraint circle_two_keep_it check (keeper <> facilitator),
    constraint circle_needs_two check (jsonb_array_length(seats) >= 2)
);
create index circle_of_plan on circle (plan_id);

comment on table circle is 'A temporary group round one task; dissolved when it is solved';
comment on column circle.version is 'Optimistic lock; the ETag. All that happens in a circle is under it';
comment on column circle.seats is 'All who are or have been in it, each nominated with a reason';
comment on column circle.keeper is 'The seat of who keeps the purpose';
comment on column circle.facilitator is 'The seat of who leads the rounds';

create table circle_proposal (
    id            uuid        primary key,
    circle_id     uuid        not null references circle on delete cascade,
    position      integer     not null,
    made_by       uuid        not null,
    seats         jsonb       not null,
    first_wording text        not null,
    made_at       timestamptz not null,
    round         text        not null,
    review_on     date,
    constraint circle_proposal_round_known check (round in
        ('CLARIFYING', 'REACTING', 'OBJECTING', 'DECIDED', 'ENDED', 'WITHDRAWN')),
    constraint circle_proposal_reviewed check ((round = 'DECIDED') = (review_on is not null)),
    constraint circle_proposal_in_order unique (circle_id, position)
);
create unique index circle_proposal_one_at_a_time on circle_proposal (circle_id)
    where round in ('CLARIFYING', 'REACTING', 'OBJECTING');
create index circle_proposal_review on circle_proposal (review_on) where round = 'DECIDED';

comment on table circle_proposal is 'What is proposed in a circle; where it is follows from its moves and stands here to be found';
comment on column circle_proposal.seats is 'Who was in the circle when it was made; all of them are heard';
comment on column circle_proposal.review_on is 'The day on which what was decided is looked at again';

create table circle_move (
    proposal_id     uuid        not null references circle_proposal on delete cascade,
    number          integer     not null,
    kind            text        not null,
    seat_id         uuid,
    stance          text,
    words           text,
    against_purpose text,
    review_on       date,
    at              timestamptz not null,
    written_by      text        not null,
    primary key (proposal_id, number),
    constraint circle_move_kind_known check (kind in
        ('SPOKEN', 'STOOD', 'ROUND_CLOSED', 'AMENDED', 'DECIDED', 'WITHDRAWN', 'WENT_ON', 'ENDED')),
    constraint circle_move_stance_known check (stance in ('NO_OBJECTION', 'PREFERENCE', 'OBJECTION')),
    constraint circle_move_of_somebody check ((kind in ('SPOKEN', 'STOOD')) = (seat_id is not null)),
    constraint circle_move_stood check ((kind = 'STOOD') = (stance is not null)),
    constraint circle_move_objection_argued check ((stance is not distinct from 'OBJECTION') = (against_purpose is not null)),
    constraint circle_move_reviewed check ((kind in ('DECIDED', 'WENT_ON')) = (review_on is not null))
);

comment on table circle_move is 'What happened to a proposal, in order; only added to';
comment on column circle_move.against_purpose is 'How an objection stands against the purpose; a preference has none and stops nothing';
comment on column circle_move.written_by is 'Sign-in subject of who wrote it down';
