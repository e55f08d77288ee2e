-- Leaders talk a matter through in five steps, and it ends in things to do that each has an owner and a day. Nothing here is about a family.
create table leadership_dialogue (
    id             uuid primary key,
    authority_code text not null references authority,
    held_on        date not null,
    about          text not null,
    focus          text not null,
    understand     text not null,
    imagine        text not null,
    establish      text not null,
    release        text not null
);
create index leadership_dialogue_of_authority on leadership_dialogue (authority_code, held_on);

comment on table leadership_dialogue is 'What leaders of a municipality said to each other in five steps';

create table leadership_action (
    id          uuid    primary key,
    dialogue_id uuid    not null references leadership_dialogue on delete cascade,
    place       integer not null,
    what        text    not null,
    owner       text    not null,
    due_on      date    not null,
    ended_as    text,
    constraint leadership_action_ended check (ended_as in ('DONE', 'LEFT')),
    constraint leadership_action_place unique (dialogue_id, place)
);
create index leadership_action_waiting on leadership_action (owner, due_on) where ended_as is null;

comment on table leadership_action is 'What one leader is to do until a day';
comment on column leadership_action.owner is 'Sign-in subject of the leader';
comment on column leadership_action.due_on is 'Moved when a follow-up says that it goes on';

create table leadership_follow_up (
    id        uuid        primary key,
    action_id uuid        not null references leadership_action on delete cascade,
    outcome   text        not null,
    words     text        not null,
    due_on    date,
    said_at   timestamptz not null,
    constraint leadership_follow_up_outcome check (outcome in ('DONE', 'GOES_ON', 'LEFT')),
    constraint leadership_follow_up_has_day check ((outcome = 'GOES_ON') = (due_on is not null))
);
create index leadership_follow_up_of_action on leadership_follow_up (action_id, said_at);

comment on table leadership_follow_up is 'What came of it so far, in the owner''s words; never changed';
