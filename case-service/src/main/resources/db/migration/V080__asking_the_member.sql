alter table notification drop constraint notification_state_known;
alter table notification add constraint notification_state_known check (state in
    ('PREPARED', 'STOPPED', 'ASKING', 'WITHHELD', 'QUEUED', 'SENT', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'DEAD', 'HELD'));
-- Invariant 12: what waits for a yes has not left.
alter table notification add constraint notification_asking_has_not_left
    check (state <> 'ASKING' or sent_at is null and acknowledged_at is null);
create index notification_asking on notification (plan_id) where state = 'ASKING';
