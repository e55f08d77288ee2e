-- Which municipalities have said yes to seeing each other's numbers. It takes the yes of both. What was taken back stays as history.
create table comparison_yes (
    authority_code text        not null references authority,
    with_code      text        not null references authority,
    said_by        text        not null,
    said_at        timestamptz not null,
    ended_by       text,
    ended_at       timestamptz,
    primary key (authority_code, with_code, said_at),
    constraint comparison_yes_to_another check (authority_code <> with_code),
    constraint comparison_yes_ended_by_somebody check ((ended_at is null) = (ended_by is null)),
    constraint comparison_yes_ends_after_it_was_said check (ended_at >= said_at)
);
create unique index comparison_yes_stands_once on comparison_yes (authority_code, with_code) where ended_at is null;
create index comparison_yes_to on comparison_yes (with_code) where ended_at is null;

comment on table comparison_yes is 'A municipality''s yes to comparing its numbers with another''s, and when it took it back';
comment on column comparison_yes.said_by is 'Sign-in subject of the steering member';
comment on column comparison_yes.ended_by is 'Sign-in subject of the steering member who took it back';
