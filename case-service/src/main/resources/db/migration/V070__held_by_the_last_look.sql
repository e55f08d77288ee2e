-- What the last look could not decide waits for a person (invariant 9).
alter table notification add column cleared boolean not null default false;
comment on column notification.cleared is 'A person has looked at what the last look was in doubt about; until it is sent';

alter table notification drop constraint notification_state_known;
alter table notification add constraint notification_state_known check (state in
    ('PREPARED', 'STOPPED', 'WITHHELD', 'QUEUED', 'SENT', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'DEAD', 'HELD'));
alter table notification add constraint notification_held_has_reason check (state <> 'HELD' or reason is not null);

drop index notification_needs_a_person;
create index notification_needs_a_person on notification (plan_id)
    where state in ('WITHHELD', 'REJECTED', 'FAILED', 'DEAD', 'HELD');
