-- What is known of each agency's system: whether it takes what it is sent, what went wrong with it, and what was done.
create table agency_circuit (
    agency_id   text        primary key,
    state       text        not null,
    since       timestamptz not null,
    cause       text,
    failures    integer     not null default 0,
    openings    integer     not null default 0,
    trial_at    timestamptz,
    trial_id    uuid,
    paused_by   text,
    paused_why  text,
    constraint agency_circuit_state_known check (state in ('CLOSED', 'OPEN', 'HALF_OPEN', 'PAUSED')),
    constraint agency_circuit_open_has_cause check (state not in ('OPEN', 'HALF_OPEN') or cause is not null),
    constraint agency_circuit_open_is_tried check ((state = 'OPEN') = (trial_at is not null)),
    constraint agency_circuit_trial_has_message check ((state = 'HALF_OPEN') = (trial_id is not null)),
    constraint agency_circuit_pause_has_reason check ((state = 'PAUSED') = (paused_by is not null and paused_why is not null))
);
comment on table agency_circuit is 'Whether an agency is sent anything now; no row means that it is. What is not sent waits in notification';
comment on column agency_circuit.cause is 'Code of what opened it';
comment on column agency_circuit.failures is 'In a row, without anything taken in between';
comment on column agency_circuit.openings is 'In a row; each makes the pause before the next trial longer';
comment on column agency_circuit.trial_at is 'When one message is let through to see';
comment on column agency_circuit.trial_id is 'The one that was let through';

create table agency_event (
    id        bigint      generated always as identity primary key,
    agency_id text        not null,
    at        timestamptz not null,
    kind      text        not null,
    detail    text
);
comment on table agency_event is 'What happened with an agency''s system, for who runs the product; without personal data of families';
comment on column agency_event.detail is 'A code, a number or the words of an administrator';
create index agency_event_of_agency on agency_event (agency_id, id desc);

-- What waits for its agency keeps its turn: it is put back in the order in which it was queued.
alter table notification
    add column waits            text,
    add column attempts         integer not null default 0,
    add column retry_at         timestamptz,
    add column discarded_by     text,
    add column discarded_reason text,
    add constraint notification_waits_known check (waits in ('PARKED', 'RESUMED'));
comment on column notification.waits is 'PARKED: its agency takes nothing now. RESUMED: it was put on its way again';
comment on column notification.attempts is 'How often its agency could not take it; each makes the pause before the next longer';
comment on column notification.retry_at is 'Not before then';
comment on column notification.discarded_reason is 'Why nobody will try to deliver it any longer';
create index notification_waiting on notification (agency_id, queued_at, made_at, id) where waits is not null;

alter table notification drop constraint notification_state_known;
alter table notification add constraint notification_state_known check (state in
    ('PREPARED', 'STOPPED', 'WITHHELD', 'ASKING', 'QUEUED', 'SENT', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'DEAD', 'HELD',
     'DISCARDED'));
alter table notification add constraint notification_discarded_has_reason
    check ((state = 'DISCARDED') = (discarded_by is not null and discarded_reason is not null));
create index notification_dead on notification (agency_id) where state in ('DEAD', 'REJECTED');
create index notification_last_acknowledged on notification (agency_id, acknowledged_at) where acknowledged_at is not null;

-- What could not be handled and lies in the broker's dead letters; here only what is needed to decide on it.
create table dead_letter (
    id           uuid        primary key,
    address      text        not null,
    agency_id    text,
    reason       text        not null,
    size         integer     not null,
    set_aside_at timestamptz not null,
    state        text        not null,
    decided_by   text,
    decided_at   timestamptz,
    decided_why  text,
    constraint dead_letter_state_known check (state in ('OPEN', 'TAKING_AGAIN', 'TAKEN_AGAIN', 'DISCARDING', 'DISCARDED')),
    constraint dead_letter_decision_whole check ((state = 'OPEN') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint dead_letter_discarded_has_reason check (state not in ('DISCARDING', 'DISCARDED') or decided_why is not null)
);
comment on table dead_letter is 'A message in the broker that could not be handled; its content stays there';
comment on column dead_letter.address is 'Where it came from; it lies in DLQ.<address>';
comment on column dead_letter.size is 'Characters';
comment on column dead_letter.state is 'What was decided, and whether the routes have done it';
create index dead_letter_open on dead_letter (agency_id, set_aside_at) where state = 'OPEN';

create table test_message (
    id          uuid        primary key,
    agency_id   text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    constraint test_message_answer_known check (answer in ('ACKNOWLEDGED', 'REJECTED', 'TRANSIENT')),
    constraint test_message_answer_whole check ((answer is null) = (answered_at is null))
);
comment on table test_message is 'A message about nobody, to try the way to an agency';
create index test_message_of_agency on test_message (agency_id, asked_at desc);

alter table agency add column made_on_screen boolean not null default false;
comment on column agency.made_on_screen is 'An administrator made it; the configuration file neither changes nor drops it';
create index notification_sent_lately on notification (sent_at) where sent_at is not null;
create index inbox_message_processed on inbox_message (processed_at);
create index notification_open_of_agency on notification (agency_id)
    where state in ('QUEUED', 'FAILED', 'SENT', 'DEAD', 'REJECTED');
