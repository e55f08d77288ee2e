-- What an agency's system calls the conversation that it began, so that the answer goes out in it.
create table agency_thread (
    request_id uuid primary key references contact_request (id),
    thread     text not null,
    category   text not null,
    message_id text not null
);
comment on table agency_thread is 'The conversation of an agency''s own that a request came in';
comment on column agency_thread.thread is 'MedCom: Communication.identifier';
comment on column agency_thread.category is 'What it is about, in the words of the agency''s standard';
comment on column agency_thread.message_id is 'The message that is answered';
