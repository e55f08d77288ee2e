-- Lets one exclusion constraint hold both ids and days.
create extension if not exists btree_gist;

alter table consent add column superseded_at timestamptz;
alter table consent add column only_notification_id uuid references notification (id);
comment on column consent.superseded_at is 'When another answer to the same question took its place';
comment on column consent.only_notification_id is 'The one message that it is about, where each is asked about';
comment on table consent is 'One answer about one member for one agency and one topic; of those that stand, one covers a day';

update consent as older
   set superseded_at = (select min(newer.given_at) from consent as newer
                         where newer.plan_id = older.plan_id and newer.member_id = older.member_id
                           and newer.agency_id = older.agency_id and newer.topic = older.topic
                           and (newer.given_at, newer.id) > (older.given_at, older.id))
 where exists (select from consent as newer
                where newer.plan_id = older.plan_id and newer.member_id = older.member_id
                  and newer.agency_id = older.agency_id and newer.topic = older.topic
                  and (newer.given_at, newer.id) > (older.given_at, older.id));

-- Invariant 12: what is answered on a day is one answer. A change of several at once is looked at when it is whole.
alter table consent add constraint consent_one_answer_for_a_day exclude using gist
    (plan_id with =, member_id with =, agency_id with =, topic with =, daterange(from_day, until_day, '[]') with &&)
    where (superseded_at is null and only_notification_id is null)
    deferrable initially deferred;
alter table consent add constraint consent_superseded_after_given check (superseded_at >= given_at);
create unique index consent_one_answer_for_a_message on consent (only_notification_id, topic)
    where only_notification_id is not null and superseded_at is null;

create table consent_voice (
    consent_id  uuid        not null references consent (id) on delete cascade deferrable initially deferred,
    member_id   uuid        not null,
    how_given   text        not null,
    recorded_by text        not null,
    at          timestamptz not null,
    primary key (consent_id, member_id),
    constraint consent_voice_how_known check (how_given in ('ORALLY', 'IN_WRITING', 'DIGITALLY'))
);
comment on table consent_voice is 'Who has said an answer: the member, for a child the custody holders, from 15 both';
comment on column consent_voice.recorded_by is 'Sign-in subject of who wrote it down; the member''s own, where they did it themselves';

insert into consent_voice (consent_id, member_id, how_given, recorded_by, at)
select consent.id, consent.member_id, consent.how_given, family_plan.coordinator, consent.given_at
  from consent join family_plan on family_plan.id = consent.plan_id;

create table legal_basis (
    id          uuid        primary key,
    plan_id     uuid        not null references family_plan (id) on delete cascade,
    member_id   uuid        not null,
    agency_id   text        not null,
    code        text        not null,
    law         text        not null,
    law_section text        not null,
    words       text        not null,
    topics      text        not null,
    purposes    text        not null,
    reason      text        not null,
    from_day    date,
    until_day   date,
    chosen_by   text        not null,
    chosen_at   timestamptz not null,
    ended_at    timestamptz,
    constraint legal_basis_has_reason check (btrim(reason) <> ''),
    constraint legal_basis_opens_something check (topics <> '' and purposes <> ''),
    constraint legal_basis_runs_forward check (until_day >= from_day),
    constraint legal_basis_ended_after_chosen check (ended_at >= chosen_at)
);
comment on table legal_basis is 'A law that lets an agency know something without a consent, chosen by the coordinator';
comment on column legal_basis.code is 'Which entry of the configured list';
comment on column legal_basis.words is 'What the law says, in plain Danish, as the list had it then';
comment on column legal_basis.topics is 'What it opens, comma-separated';
comment on column legal_basis.purposes is 'What for, comma-separated';
comment on column legal_basis.reason is 'Why the coordinator chose it; the family reads it';
create index legal_basis_of_plan on legal_basis (plan_id);
