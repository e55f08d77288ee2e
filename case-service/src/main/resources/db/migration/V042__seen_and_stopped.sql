alter table notification add column seen_at timestamptz;
comment on column notification.seen_at is 'When the coordinator had seen that it was withheld';
-- Invariant 13: what is withheld was never put into a queue of the agency.
alter table notification add constraint notification_kept_back_is_not_sent
    check (state not in ('WITHHELD', 'STOPPED') or acknowledged_at is null);
create index notification_with_an_agency on notification (plan_id, agency_id, member_id) where sequence is not null;

create table notification_stops (
    notification_id uuid        not null references notification (id) deferrable initially deferred,
    stopped_id      uuid        not null references notification (id),
    sent_at         timestamptz not null,
    primary key (notification_id, stopped_id),
    constraint notification_stops_another check (notification_id <> stopped_id)
);
comment on table notification_stops is 'Which messages an agency was told not to use any longer (invariant 15)';
comment on column notification_stops.notification_id is 'The message that says so';
comment on column notification_stops.sent_at is 'When the agency got the message that it may not use';
create index notification_stops_of on notification_stops (stopped_id);
