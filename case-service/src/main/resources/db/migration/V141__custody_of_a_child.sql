-- Two households in one plan: who has custody of one child need not have it of another. A child that nobody is written
-- down for is answered for by everybody in the plan who has custody.
create table custody (
    child_id  uuid not null references member (id) on delete cascade deferrable initially deferred,
    holder_id uuid not null references member (id) on delete cascade deferrable initially deferred,
    primary key (child_id, holder_id),
    constraint custody_of_another check (child_id <> holder_id)
);
create index custody_holder_id on custody (holder_id);
comment on table custody is 'Who has custody of a child, where it is not everybody in the plan who has custody';
