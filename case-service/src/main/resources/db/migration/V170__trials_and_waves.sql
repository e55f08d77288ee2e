-- A trial says what is believed and by what one will see it; several families' trials of one way of working are a wave.
alter table intervention
    add column hypothesis text,
    add column measure    text,
    add constraint intervention_hypothesis_is_of_trial
        check (num_nonnulls(hypothesis, measure) = 0 or trial_until is not null);
comment on column intervention.hypothesis is 'What one believes the trial leads to';
comment on column intervention.measure is 'By what one will see whether it did';

create table wave (
    id             uuid    primary key,
    version        integer not null,
    authority_code text    not null references authority,
    unit           text    not null,
    name           text    not null,
    hypothesis     text    not null,
    measure        text    not null,
    from_day       date    not null,
    until_day      date    not null,
    most_families  integer not null,
    after_id       uuid    references wave,
    decision       text,
    reason         text,
    decided_on     date,
    constraint wave_runs_forward check (until_day >= from_day),
    constraint wave_is_limited check (most_families between 1 and 200),
    constraint wave_followed_once unique (after_id),
    constraint wave_decision_known check (decision in ('KEEP', 'CHANGE', 'STOP')),
    constraint wave_decision_whole check (num_nonnulls(decision, reason, decided_on) in (0, 3))
);
create index wave_of_unit on wave (authority_code, unit, from_day);
comment on table wave is 'One way of working that a unit tries with a limited number of families';
comment on column wave.after_id is 'The wave whose decision led to this one';

create table wave_trial (
    wave_id         uuid not null references wave on delete cascade,
    plan_id         uuid not null references family_plan on delete cascade,
    intervention_id uuid not null references intervention on delete cascade,
    constraint wave_trial_once_per_family primary key (wave_id, plan_id)
);
create index wave_trial_of_plan on wave_trial (plan_id);
create index wave_trial_of_intervention on wave_trial (intervention_id);
comment on table wave_trial is 'A family''s trial that is part of a wave';
