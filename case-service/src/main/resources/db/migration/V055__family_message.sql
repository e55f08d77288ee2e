-- What members of a family write to their coordinator, and the answers.
create table family_message (
    id          uuid primary key,
    plan_id     uuid not null references family_plan,
    member_id   uuid not null,
    text        text not null,
    written_at  timestamptz not null,
    answer      text,
    answered_at timestamptz,
    answered_by text,
    constraint family_message_says_something check (length(text) between 1 and 2000),
    constraint family_message_answered_whole_or_not
        check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    constraint family_message_answered_after_written check (answered_at >= written_at)
);

create index family_message_of_plan on family_message (plan_id, written_at desc);
create index family_message_unanswered on family_message (plan_id) where answered_at is null;

comment on table family_message is 'A member of a family wrote to the coordinator; no agency is told of it';
comment on column family_message.id is 'Made by the client, so that what is sent twice is here once';
comment on column family_message.plan_id is 'The plan of the family';
comment on column family_message.member_id is 'Who wrote';
comment on column family_message.text is 'What was written';
comment on column family_message.written_at is 'When it was written';
comment on column family_message.answer is 'What the coordinator answered';
comment on column family_message.answered_at is 'When it was answered';
comment on column family_message.answered_by is 'Subject of who answered';
