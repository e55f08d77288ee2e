-- What was done about an obstacle, how it was moved as something that can be counted, which are alike, and whether who
-- raised it has heard the answer.
create table obstacle_step (
    id          uuid        primary key,
    obstacle_id uuid        not null references obstacle (id) on delete cascade,
    what        text        not null,
    done_by     text        not null,
    done_at     timestamptz not null
);
create index obstacle_step_of_obstacle on obstacle_step (obstacle_id, done_at);
comment on table obstacle_step is 'What somebody did to move an obstacle; never edited';
comment on column obstacle_step.what is 'Names nobody, as the obstacle itself';
comment on column obstacle_step.done_by is 'Sign-in subject';

alter table obstacle add column solved_as text;
alter table obstacle add column answer_seen_at timestamptz;
alter table obstacle add column alike uuid;
update obstacle set solved_as = 'OTHER', answer_seen_at = solved_at where state = 'SOLVED';
alter table obstacle add constraint obstacle_solved_as_known
    check (solved_as in ('RULE_CHANGED', 'EXCEPTION', 'MONEY_FOUND', 'AGREED', 'OTHER_WAY', 'STANDS', 'OTHER'));
alter table obstacle add constraint obstacle_solved_as_something check ((state = 'SOLVED') = (solved_as is not null));
alter table obstacle add constraint obstacle_answer_seen_once_given
    check (answer_seen_at is null or state = 'SOLVED');
create index obstacle_answer_unseen on obstacle (plan_id) where state = 'SOLVED' and answer_seen_at is null;
comment on column obstacle.solved_as is 'How it was moved, as something that can be counted';
comment on column obstacle.answer_seen_at is 'When the family''s coordinator said that the answer was heard';
comment on column obstacle.alike is 'The same for those that a leader says are alike';
