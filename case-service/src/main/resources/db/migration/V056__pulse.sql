-- How the members find the help. Facts: added, never changed.
create table pulse_answer (
    id          uuid primary key,
    plan_id     uuid not null references family_plan,
    member_id   uuid not null,
    question    text not null,
    level       integer not null,
    answered_at timestamptz not null,
    constraint pulse_answer_question_known check (question in
        ('SEEN_AND_HEARD', 'RED_THREAD', 'ONE_WHO_ACTS', 'SUCCESS_AND_STRENGTHS', 'OTHER_WAYS')),
    constraint pulse_answer_level_known check (level between 0 and 4)
);

create index pulse_answer_of_plan on pulse_answer (plan_id, answered_at desc);

comment on table pulse_answer is 'A member answered one of the five questions on how the help is going';
comment on column pulse_answer.id is 'Made by the service';
comment on column pulse_answer.plan_id is 'The plan of the family';
comment on column pulse_answer.member_id is 'Who answered';
comment on column pulse_answer.question is 'Which of the five';
comment on column pulse_answer.level is 'From 0, not at all, to 4, fully';
comment on column pulse_answer.answered_at is 'When it was answered';
