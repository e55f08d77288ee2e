-- Where a contact request goes on: with the deputy or the leader, in another request, or nowhere because the agency took it
-- back (invariant 10).
alter table contact_request
    add column handed_to     text,
    add column combined_with uuid references contact_request (id) on delete set null,
    add column withdrawn_at  timestamptz;
comment on column contact_request.handed_to is 'Subject of the deputy whom it was handed on to; null when it was the unit''s leader';
comment on column contact_request.combined_with is 'The other request that it is dealt with in; the agency is not told which';
comment on column contact_request.withdrawn_at is 'When the agency took it back';

alter table contact_request drop constraint contact_request_state_known;
alter table contact_request drop constraint contact_request_open_has_no_answer;
alter table contact_request
    add constraint contact_request_state_known check (state in ('OPEN', 'ANSWERED', 'HANDED_ON', 'WITHDRAWN')),
    add constraint contact_request_open_has_no_answer check ((state in ('OPEN', 'WITHDRAWN')) = (answer is null)),
    add constraint contact_request_withdrawn_when check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    add constraint contact_request_deputy_was_handed check (handed_to is null or handed_at is not null),
    add constraint contact_request_combined_with_another
        check (combined_with is null or (combined_with <> id and answer = 'COMBINED'));
create index contact_request_handed_to on contact_request (handed_to) where handed_to is not null and state = 'HANDED_ON';

drop index contact_request_clock;
create index contact_request_clock on contact_request (due_by)
    where state not in ('ANSWERED', 'WITHDRAWN') and escalated_at is null;
