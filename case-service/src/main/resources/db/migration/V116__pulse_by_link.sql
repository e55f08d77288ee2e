-- How an answer was given, and the secret addresses by which a member answers once without signing in.
alter table pulse_answer add column given text not null default 'OWN_PAGE';
alter table pulse_answer alter column given drop default;
alter table pulse_answer add column at_follow_up boolean not null default false;
alter table pulse_answer add constraint pulse_answer_given_known check (given in ('OWN_PAGE', 'LINK', 'TABLE'));
comment on column pulse_answer.given is 'On the member''s own page, by a secret address, or at the table with the coordinator';
comment on column pulse_answer.at_follow_up is 'Whether it was asked because the plan was followed up';

create table pulse_link (
    id          uuid primary key,
    plan_id     uuid not null references family_plan (id) on delete cascade,
    member_id   uuid not null,
    secret_hash bytea not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    closed_at   timestamptz,
    constraint pulse_link_secret unique (secret_hash),
    constraint pulse_link_secret_is_hashed check (octet_length(secret_hash) = 32),
    constraint pulse_link_expires_later check (expires_at > made_at),
    constraint pulse_link_used_in_time check (used_at < expires_at),
    constraint pulse_link_ends_once check (used_at is null or closed_at is null)
);
create index pulse_link_of_plan on pulse_link (plan_id, made_at desc);
comment on table pulse_link is 'A secret address by which a member answers the five questions once';
comment on column pulse_link.member_id is 'Who answers by it; the page behind it names nobody';
comment on column pulse_link.secret_hash is 'SHA-256 of the secret; the secret itself is not kept';
comment on column pulse_link.expires_at is 'From when it answers as if it never was';
comment on column pulse_link.used_at is 'When it was answered by; a second time is refused';
comment on column pulse_link.closed_at is 'When the coordinator closed it';
