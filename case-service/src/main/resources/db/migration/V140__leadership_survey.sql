-- Leaders say each for themselves what matters and what is done. Nothing here is about a family.
create table leadership_survey (
    id             uuid        primary key,
    authority_code text        not null references authority,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    constraint leadership_survey_in_time check (closed_at >= opened_at)
);
create unique index leadership_survey_one_at_a_time on leadership_survey (authority_code) where closed_at is null;
create index leadership_survey_of_authority on leadership_survey (authority_code, opened_at);

comment on table leadership_survey is 'A round in which a municipality''s leaders answer, each alone';

create table leadership_answer (
    id        uuid primary key,
    survey_id uuid not null references leadership_survey on delete cascade,
    leader    text,
    constraint leadership_answer_once unique (survey_id, leader)
);

comment on table leadership_answer is 'What one leader said; ids are random and there is no time, so that neither tells whose it is';
comment on column leadership_answer.leader is 'Sign-in subject while the round is open, so that they can answer anew; forgotten when it is closed';

create table leadership_rating (
    answer_id  uuid    not null references leadership_answer on delete cascade,
    point      text    not null,
    importance integer not null,
    practice   integer not null,
    primary key (answer_id, point),
    constraint leadership_rating_on_scale check (importance between 1 and 5 and practice between 1 and 5)
);
