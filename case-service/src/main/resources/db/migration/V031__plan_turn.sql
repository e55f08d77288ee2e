-- Why a plan was paused, resumed, closed or reopened (invariant 4).
create table plan_turn (
    id      uuid        primary key,
    plan_id uuid        not null references family_plan (id) on delete cascade,
    at      timestamptz not null,
    turn    text        not null,
    cause   text        not null,
    words   text        not null,
    by      text        not null,
    constraint plan_turn_known check (turn in ('PAUSE', 'RESUME', 'CLOSE', 'REOPEN')),
    -- Which reasons fit which turn; the same list as TurnCause.
    constraint plan_turn_cause_fits check (
        cause in ('FAMILY_WISHES', 'OTHER')
        or turn = 'PAUSE' and cause in ('ILLNESS', 'WAITING_FOR_DECISION')
        or turn = 'RESUME' and cause in ('PAUSE_OVER', 'NEW_NEED')
        or turn = 'CLOSE' and cause in ('GOALS_REACHED', 'NO_LONGER_NEEDED', 'MOVED_AWAY', 'DECEASED', 'MERGED')
        or turn = 'REOPEN' and cause in ('NEW_NEED', 'CLOSED_BY_MISTAKE')),
    constraint plan_turn_in_words check (words <> '')
);
comment on table plan_turn is 'A turn in the life of a plan after its activation, with a reason from the list and one in words';
comment on column plan_turn.words is 'For the family and the coordinator; no agency is told it';
create index plan_turn_of_plan on plan_turn (plan_id, at desc);
