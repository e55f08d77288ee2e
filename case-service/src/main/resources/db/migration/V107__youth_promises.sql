-- The three promises to a young person, as they were kept over time. Facts: added, never changed.
create table promise_evaluation (
    id           uuid        primary key,
    plan_id      uuid        not null references family_plan (id) on delete cascade,
    promise      text        not null,
    level        integer     not null,
    evaluated_by text        not null,
    evaluated_on date        not null,
    note         text,
    recorded_at  timestamptz not null,
    constraint promise_evaluation_promise_known
        check (promise in ('QUICK_AND_COHERENT', 'THE_GOOD_LIFE', 'A_SIMPLE_WAY')),
    constraint promise_evaluation_level_known check (level between 0 and 4),
    constraint promise_evaluation_by_known check (evaluated_by in ('FAMILY', 'PROFESSIONAL'))
);
comment on table promise_evaluation is 'How far a promise to a young person was kept on a day; the first of each side is the baseline';
comment on column promise_evaluation.evaluated_by is 'FAMILY for the young person';
create index promise_evaluation_of_plan on promise_evaluation (plan_id, evaluated_on);
create trigger promise_evaluation_never_edited before update on promise_evaluation
    for each row execute function goal_evaluation_is_a_fact();

-- Who acts for whom on a day: the one place that says so.
create function deputies_on(day date) returns table (coordinator text, deputy text)
    language sql stable
    as $$
        select absence.coordinator, absence.deputy from absence
         where absence.ended_at is null and absence.deputy is not null and day between absence.from_day and absence.until_day
    $$;
comment on function deputies_on(date) is 'Who is away on the day, and who acts instead; an absence that was ended counts no more';
