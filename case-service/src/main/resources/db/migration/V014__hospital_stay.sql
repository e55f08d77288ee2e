create table hospital_report (
    id              uuid        primary key,
    plan_id         uuid        not null references family_plan (id),
    member_id       uuid        not null,
    agency_id       text        not null,
    episode_id      text        not null,
    code            text        not null,
    occurred_at     timestamptz not null,
    encounter_start timestamptz,
    encounter_end   timestamptz,
    received_at     timestamptz not null
);
comment on table hospital_report is 'What a hospital has said of a stay; facts, from which the stay is derived';
comment on column hospital_report.episode_id is 'The hospital''s id of the stay; empty where it says none';
comment on column hospital_report.code is 'MedCom: STAA, STIN, STOR, SLOR, SLHJ, MORS, or RE_/AN_ of one of these';
comment on column hospital_report.occurred_at is 'When it happened; decides over when it was heard';
create index hospital_report_of_stay on hospital_report (member_id, agency_id, episode_id);

create table hospital_stay (
    id         uuid        primary key,
    plan_id    uuid        not null references family_plan (id),
    member_id  uuid        not null,
    agency_id  text        not null,
    episode_id text        not null,
    status     text        not null,
    since      timestamptz not null,
    constraint hospital_stay_once unique (member_id, agency_id, episode_id),
    constraint hospital_stay_status_known check (status in
        ('ADMITTED', 'ON_LEAVE', 'DISCHARGED', 'DECEASED', 'CANCELLED'))
);
comment on table hospital_stay is 'How a stay stands, derived from the reports; never written by hand';
comment on column hospital_stay.since is 'When the newest report says that it became so';
create index hospital_stay_of_plan on hospital_stay (plan_id);
