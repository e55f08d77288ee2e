-- The clock of a contact request (invariant 10): a reminder before it is due, and on to the leader when it is over.
alter table contact_request add column reminded_at timestamptz;
alter table contact_request add column escalated_at timestamptz;
alter table contact_request add column handed_at timestamptz;
alter table contact_request add column handed_text text;
alter table contact_request add constraint contact_request_handed_is_whole
    check ((handed_at is null) = (handed_text is null) and (state <> 'HANDED_ON' or handed_at is not null)) not valid;
update contact_request set handed_at = answered_at, handed_text = answer_text where state = 'HANDED_ON';
alter table contact_request validate constraint contact_request_handed_is_whole;

create index contact_request_clock on contact_request (due_by) where state <> 'ANSWERED' and escalated_at is null;

comment on column contact_request.reminded_at is 'When the coordinator was reminded that it is due; once';
comment on column contact_request.escalated_at is 'When it was found over its time and shown to the leader; once';
comment on column contact_request.handed_at is 'When it was handed on to the leader, who then owes the answer';
comment on column contact_request.handed_text is 'What the agency was told then';
