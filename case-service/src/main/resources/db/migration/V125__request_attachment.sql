-- What an agency attached to what it asked. It goes with the request, as the request goes with its plan.
create table request_attachment (
    id           uuid primary key,
    request_id   uuid not null references contact_request (id) on delete cascade,
    position     integer not null,
    title        text not null,
    content_type text,
    content      bytea not null,
    constraint request_attachment_in_order unique (request_id, position),
    constraint request_attachment_holds_something check (octet_length(content) > 0)
);
comment on table request_attachment is 'A file that an agency attached to what it asked the coordinator';
comment on column request_attachment.content_type is 'As its sender names it; never believed when it is handed out';
