-- How a municipality takes the way of working into use: what was done and learnt, in which phases, where the drivers and the ladder
-- stand. Only added to. Nothing here is about a family.
create table implementation_note (
    id             uuid        primary key,
    authority_code text        not null references authority,
    day            date        not null,
    written_by     text        not null,
    written_at     timestamptz not null,
    phases         text[]      not null,
    done           text        not null,
    learnt         text        not null,
    step           integer,
    evidence       text,
    constraint implementation_note_phases_known
        check (phases <@ array['EXPLORE', 'PREPARE', 'BEGIN', 'KEEP_UP'] and cardinality(phases) > 0),
    constraint implementation_note_step_on_ladder check (step between 1 and 5),
    constraint implementation_note_step_has_evidence check ((step is null) = (evidence is null))
);
create index implementation_note_of_authority on implementation_note (authority_code, day);

comment on table implementation_note is 'One entry in the log of how a municipality takes the way of working into use; never changed';
comment on column implementation_note.written_by is 'Sign-in subject of the leader';
comment on column implementation_note.phases is 'Those that one is in on that day; they overlap';
comment on column implementation_note.step is 'Where the leaders place the municipality on the ladder, from 1 to 5; null where they do not';

create table implementation_driver (
    note_id uuid    not null references implementation_note on delete cascade,
    driver  text    not null,
    level   integer not null,
    primary key (note_id, driver),
    constraint implementation_driver_known check (driver in
        ('RIGHT_PEOPLE', 'LEARNING_IT', 'HELP_ON_THE_JOB', 'DONE_AS_MEANT', 'NUMBERS_THAT_HELP', 'TIME_AND_PLACE',
         'AGREEMENTS_ACROSS', 'ONE_DIRECTION', 'REMOVING_WHAT_HINDERS', 'STAYING_WITH_IT')),
    constraint implementation_driver_level check (level between 0 and 2)
);
comment on table implementation_driver is 'How far a driver was in place that day: 0 not begun, 1 begun, 2 in place';
