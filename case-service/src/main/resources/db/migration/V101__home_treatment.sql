-- From hospital bed to home: the teams, what hospitals ask them, and what became of it.

alter table agency drop constraint agency_kind_check;
alter table agency add constraint agency_kind_check check (kind in
    ('JOB_CENTRE', 'FAMILY_DEPARTMENT', 'PSYCHIATRY', 'HOSPITAL', 'HOME_CARE', 'EDUCATION_GUIDANCE', 'SHS_TEAM'));

create table home_team (
    agency_id          text primary key references agency,
    opens_at           time not null,
    closes_at          time not null,
    closed_on_holidays boolean not null,
    position           integer not null,
    answer             text not null default 'HAS_CAPACITY',
    answered_by        text,
    answered_at        timestamptz,
    active             boolean not null default true,
    constraint home_team_opens_before_it_closes check (opens_at < closes_at),
    constraint home_team_answer_known check (answer in ('HAS_CAPACITY', 'NONE', 'WAITING_LIST', 'MUST_ASSESS'))
);
comment on table home_team is 'A team that treats patients at home; kept from the configuration file';
comment on column home_team.opens_at is 'On Danish clocks, all days';
comment on column home_team.position is 'The order in which teams are asked: that of the configuration file';
comment on column home_team.answer is 'What the team answers hospitals for now';
comment on column home_team.answered_by is 'Subject of who chose that answer';
comment on column home_team.active is 'False when it is no longer in the configuration file';

create table home_team_place (
    agency_id text not null references home_team,
    treatment text not null,
    places    integer not null,
    primary key (agency_id, treatment),
    constraint home_team_place_treatment_known
        check (treatment in ('IV_FLUID', 'IV_ANTIBIOTICS', 'OBSERVATION', 'STOMA_OR_DRAIN', 'OTHER')),
    constraint home_team_place_some check (places > 0)
);
comment on table home_team_place is 'What a team can do, and for how many at the same time; kept from the configuration file';

create table home_treatment_referral (
    id                uuid primary key,
    hospital_id       text not null references agency,
    asked_by          text,
    asked_at          timestamptz not null,
    municipality      text not null references authority,
    treatment         text not null,
    details           text not null,
    starts_at         timestamptz not null,
    expected_end      date,
    ward              text not null,
    responsible       text not null,
    responsible_phone text not null,
    state             text not null,
    team_id           text references home_team,
    reserved_at       timestamptz,
    expires_at        timestamptz,
    next_clock        timestamptz,
    patient_known     boolean not null,
    taken_home_at     timestamptz,
    ended_at          timestamptz,
    outcome           text,
    days_saved        integer,
    handed_over_to    text references agency,
    closing_note      text,
    plan_id           uuid references family_plan,
    member_id         uuid,
    news_at           timestamptz not null,
    seen_at           timestamptz,
    constraint home_treatment_referral_treatment_known
        check (treatment in ('IV_FLUID', 'IV_ANTIBIOTICS', 'OBSERVATION', 'STOMA_OR_DRAIN', 'OTHER')),
    constraint home_treatment_referral_state_known
        check (state in ('ASKING', 'UNANSWERED', 'RESERVED', 'AT_HOME', 'CLOSED', 'CANCELLED')),
    constraint home_treatment_referral_held_by_one
        check ((team_id is not null) = (state in ('RESERVED', 'AT_HOME', 'CLOSED'))),
    constraint home_treatment_referral_place_expires check ((expires_at is not null) = (state = 'RESERVED')),
    constraint home_treatment_referral_treats_known_patients
        check (patient_known or state not in ('AT_HOME', 'CLOSED')),
    constraint home_treatment_referral_closed_with_outcome check ((outcome is not null) = (state = 'CLOSED')),
    constraint home_treatment_referral_outcome_known
        check (outcome in ('ADMISSION_AVOIDED', 'STAY_SHORTENED', 'READMITTED', 'OTHER')),
    constraint home_treatment_referral_days_of_shortened_stay
        check (days_saved is null or (outcome = 'STAY_SHORTENED' and days_saved between 1 and 365)),
    constraint home_treatment_referral_ended check ((ended_at is not null) = (state in ('CLOSED', 'CANCELLED'))),
    constraint home_treatment_referral_plan_and_member check ((plan_id is null) = (member_id is null))
);
comment on table home_treatment_referral is 'A hospital asks for treatment at home; holds nothing on who the patient is';
comment on column home_treatment_referral.asked_by is 'Subject of the caseworker; null when the hospital''s system asked';
comment on column home_treatment_referral.municipality is 'Where the patient lives';
comment on column home_treatment_referral.responsible is 'Who at the hospital keeps the responsibility, by function and ward';
comment on column home_treatment_referral.team_id is 'Who holds the place, treats or has treated';
comment on column home_treatment_referral.expires_at is 'Until when the place is held';
comment on column home_treatment_referral.next_clock is 'When time does something with it next';
comment on column home_treatment_referral.plan_id is 'The plan of the patient''s family, where its coordinator may know';
comment on column home_treatment_referral.news_at is 'When it last came to stand otherwise';
comment on column home_treatment_referral.seen_at is 'When the coordinator last saw how it stands';
create index home_treatment_referral_clock on home_treatment_referral (next_clock) where next_clock is not null;
create index home_treatment_referral_of_hospital on home_treatment_referral (hospital_id, asked_at desc);
create index home_treatment_referral_of_team on home_treatment_referral (team_id, state);
create index home_treatment_referral_of_plan on home_treatment_referral (plan_id) where plan_id is not null;
create index home_treatment_referral_handed on home_treatment_referral (handed_over_to) where handed_over_to is not null;

create table home_team_ask (
    referral_id uuid not null references home_treatment_referral,
    team_id     text not null references home_team,
    position    integer not null,
    asked_at    timestamptz not null,
    answer_by   timestamptz not null,
    standing    text not null,
    answer      text,
    settled_at  timestamptz,
    primary key (referral_id, team_id),
    constraint home_team_ask_standing_known check (standing in
        ('ASKED', 'ASSESSING', 'LISTED', 'DECLINED', 'RESERVED', 'RELEASED', 'LAPSED', 'EXPIRED', 'GAVE_BACK')),
    constraint home_team_ask_answer_known check (answer in ('HAS_CAPACITY', 'NONE', 'WAITING_LIST', 'MUST_ASSESS')),
    constraint home_team_ask_settled check ((settled_at is null) = (standing = 'ASKED'))
);
-- Whatever the service does: of one question, one team has the patient.
create unique index home_team_ask_one_has_it on home_team_ask (referral_id) where standing = 'RESERVED';
create index home_team_ask_of_team on home_team_ask (team_id, standing);
comment on table home_team_ask is 'One team''s part in one question';
comment on column home_team_ask.answer_by is 'Until when its answer counts';

create table home_patient (
    referral_id   uuid primary key references home_treatment_referral,
    name          text not null,
    birth_date    date,
    number_sealed bytea,
    referral_text text not null,
    given_by      text not null,
    given_at      timestamptz not null
);
comment on table home_patient is 'Who the patient is: apart, so that nothing that lists questions can show it';
comment on column home_patient.number_sealed is 'The person number, encrypted';
comment on column home_patient.referral_text is 'What the hospital refers the patient for';

create table home_step (
    id          bigint generated always as identity primary key,
    referral_id uuid not null references home_treatment_referral,
    kind        text not null,
    at          timestamptz not null,
    team_id     text references home_team,
    constraint home_step_kind_known check (kind in
        ('ASKED', 'DECLINED', 'LISTED', 'ASSESSING', 'LAPSED', 'RESERVED', 'EXPIRED', 'GAVE_BACK', 'NOBODY_ANSWERED',
         'PATIENT_GIVEN', 'TAKEN_HOME', 'CHANGED', 'CLOSED', 'CANCELLED'))
);
create index home_step_of_referral on home_step (referral_id, id);
comment on table home_step is 'What happened with a referral, without a word on who it is about; only added to';

create table home_treatment_note (
    id          uuid primary key,
    referral_id uuid not null references home_treatment_referral,
    team_id     text not null references home_team,
    at          timestamptz not null,
    kind        text not null,
    text        text not null,
    written_by  text not null,
    constraint home_treatment_note_kind_known
        check (kind in ('GIVEN', 'NOT_GIVEN', 'OBSERVED', 'HOSPITAL_NEEDED', 'TREATMENT_CHANGED'))
);
create index home_treatment_note_of_referral on home_treatment_note (referral_id, at);
comment on table home_treatment_note is 'The daily treatment log; only added to';

create function home_only_added_to() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'what happened at home is only added to';
    end
    $$;
create trigger home_step_kept before update or delete on home_step
    for each statement execute function home_only_added_to();
create trigger home_treatment_note_kept before update or delete on home_treatment_note
    for each statement execute function home_only_added_to();
create trigger home_patient_kept before update on home_patient
    for each statement execute function home_only_added_to();
