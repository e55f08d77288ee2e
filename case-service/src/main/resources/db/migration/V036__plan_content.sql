-- Goals: baseline, wording, end. Evaluations that supersede.
alter table goal
    add column baseline_level integer,
    add column wording        integer     not null default 1,
    add column worded_at      timestamptz,
    add column ended_on       date,
    add column outcome        text,
    add column end_reason     text,
    add constraint goal_baseline_in_range check (baseline_level between -2 and 2),
    add constraint goal_outcome_known check (outcome in ('REACHED', 'REPLACED', 'GIVEN_UP')),
    add constraint goal_ended_whole
        check ((ended_on is null) = (outcome is null) and (ended_on is null) = (end_reason is null));
update goal set worded_at = family_plan.created_at from family_plan where family_plan.id = goal.plan_id;
alter table goal alter column worded_at set not null;
comment on column goal.baseline_level is 'Where it stood when it was agreed';
comment on column goal.wording is 'Counts the wordings; an agreement is to one of them';
comment on column goal.worded_at is 'When it was worded as it is';
comment on column goal.ended_on is 'The family does not go after it any more';
comment on column goal.outcome is 'How it ended';

alter table goal_evaluation
    add column supersedes uuid references goal_evaluation (id),
    -- Invariant 5: superseded, and only once; never edited.
    add constraint goal_evaluation_superseded_once unique (supersedes),
    add constraint goal_evaluation_supersedes_another check (supersedes <> id);
comment on column goal_evaluation.supersedes is 'The evaluation that this one takes the place of';

-- Interventions: catalogue, money, state, what came of a trial.
alter table intervention
    add column kle              text,
    add column amount           numeric(12, 2),
    add column currency         text,
    add column amount_per       text,
    add column expected_effect  text,
    add column state            text,
    add column state_reason     text,
    add column trial_decision   text,
    add column trial_reason     text,
    add column trial_decided_on date,
    add constraint intervention_amount_whole
        check (num_nonnulls(amount, currency, amount_per) in (0, 3) and amount >= 0),
    add constraint intervention_currency_known check (currency = 'DKK'),
    add constraint intervention_amount_per_known check (amount_per in ('ONCE', 'WEEK', 'MONTH', 'YEAR')),
    add constraint intervention_trial_decision_whole
        check (num_nonnulls(trial_decision, trial_reason, trial_decided_on) in (0, 3)),
    add constraint intervention_decision_is_of_trial check (trial_decision is null or trial_until is not null),
    add constraint intervention_trial_decision_known check (trial_decision in ('KEEP', 'CHANGE', 'STOP'));
update intervention
   set state = case
       when num_nonnulls(until_day, review_on, trial_until) = 0 then 'PROPOSED'
       when from_day > current_date then 'GRANTED'
       else 'RUNNING'
   end;
alter table intervention
    alter column state set not null,
    add constraint intervention_state_known check (state in ('PROPOSED', 'GRANTED', 'RUNNING', 'ENDED', 'DECLINED')),
    -- Invariant 6: what is granted or under way ends, or is looked at again.
    add constraint intervention_ends_or_is_reviewed
        check (state not in ('GRANTED', 'RUNNING') or num_nonnulls(until_day, review_on, trial_until) > 0),
    add constraint intervention_stopped_trial_has_ended check (trial_decision <> 'STOP' or state = 'ENDED');
comment on column intervention.kle is 'Number in KL''s Emnesystematik';
comment on column intervention.amount is 'What it costs the budget that pays, each amount_per';
comment on column intervention.currency is 'ISO 4217';
comment on column intervention.expected_effect is 'What is hoped of it';
comment on column intervention.state is 'PROPOSED, GRANTED, RUNNING, ENDED, DECLINED; a disagreement on who pays is none of them';
comment on column intervention.trial_decision is 'What came of the trial: KEEP, CHANGE or STOP';

create table payment_dispute (
    id                uuid        primary key,
    intervention_id   uuid        not null references intervention (id) on delete cascade,
    between           text        not null,
    paid_meanwhile_by text        not null,
    obstacle_id       uuid        not null references obstacle (id) deferrable initially deferred,
    raised_at         timestamptz not null,
    settled_at        timestamptz,
    settlement        text,
    constraint payment_dispute_settled_whole check ((settled_at is null) = (settlement is null))
);
comment on table payment_dispute is 'Two disagree on who pays for an intervention; it goes on';
comment on column payment_dispute.between is 'Who disagree, as budgets';
comment on column payment_dispute.paid_meanwhile_by is 'The budget that pays while it lasts: somebody always does';
comment on column payment_dispute.obstacle_id is 'What a leader has to move';
create unique index payment_dispute_one_at_a_time on payment_dispute (intervention_id) where settled_at is null;

alter table family_plan add column wording integer not null default 0;
comment on column family_plan.wording is 'Counts the changes of what it says; an agreement to the plan is to one of them';

create table agreement (
    id          uuid        primary key,
    plan_id     uuid        not null references family_plan (id) on delete cascade,
    member_id   uuid        not null,
    goal_id     uuid,
    wording     integer     not null,
    agreed_on   date        not null,
    how_given   text        not null,
    recorded_at timestamptz not null,
    constraint agreement_how_known check (how_given in ('ORALLY', 'IN_WRITING', 'DIGITALLY'))
);
comment on table agreement is 'A member said yes to a goal, or to the plan, as it was worded then; a fact, never edited';
comment on column agreement.goal_id is 'The goal; null for the plan as a whole';
comment on column agreement.wording is 'Which wording of it; another wording takes another agreement';
create index agreement_of_plan on agreement (plan_id);
create trigger agreement_never_edited before update on agreement
    for each row execute function goal_evaluation_is_a_fact();

create table deadline (
    id          uuid primary key,
    plan_id     uuid not null references family_plan (id) on delete cascade,
    code        text,
    member_id   uuid,
    what        text not null,
    law         text not null,
    law_section text not null,
    starts_on   date not null,
    due_on      date not null,
    met_on      date,
    note        text,
    constraint deadline_runs_forward check (due_on >= starts_on and met_on >= starts_on)
);
comment on table deadline is 'A day by which something must be done, because a law says so';
comment on column deadline.code is 'Of the catalogue, where it is from there';
comment on column deadline.starts_on is 'The day that the term is counted from';
create index deadline_of_plan on deadline (plan_id);

create table follow_up (
    id          uuid        primary key,
    plan_id     uuid        not null references family_plan (id) on delete cascade,
    held_on     date        not null,
    present     text        not null,
    changed     text        not null,
    next_on     date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    constraint follow_up_sets_next check (next_on > held_on and next_on <= held_on + interval '12 months'),
    constraint follow_up_once_a_day unique (plan_id, held_on)
);
comment on table follow_up is 'A meeting where the plan was looked at; it sets the next one';
comment on column follow_up.reason is 'Why the next one is then';
create trigger follow_up_never_edited before update on follow_up
    for each row execute function goal_evaluation_is_a_fact();

-- People leave, agencies end their part.
alter table member
    add column left_on      date,
    add column leave_reason text,
    add constraint member_left_whole check ((left_on is null) = (leave_reason is null)),
    add constraint member_left_is_free check (left_on is null or not holds_person);
comment on column member.left_on is 'The day that the member left the plan, and was free for another';
alter table participation
    add column until_day  date,
    add column end_reason text,
    add constraint participation_ended_whole check ((until_day is null) = (end_reason is null)),
    add constraint participation_runs_forward check (until_day >= since_day);
comment on column participation.until_day is 'The last day; the agency takes part no more';

-- Who has seen which revision, for "what changed since I last looked".
create table plan_look (
    plan_id uuid        not null references family_plan (id) on delete cascade,
    subject text        not null,
    number  integer     not null,
    at      timestamptz not null,
    primary key (plan_id, subject)
);
comment on table plan_look is 'The newest revision of a plan that a person has marked as seen';
comment on column plan_look.subject is 'Sign-in subject';
