create table inbox_message (
    sender       text        not null,
    message_id   text        not null,
    type         text        not null,
    verdict      text        not null,
    code         text,
    reason       text,
    pointer      text,
    processed_at timestamptz not null,
    primary key (sender, message_id),
    constraint inbox_message_verdict_known check (verdict in ('accepted', 'rejected', 'pending'))
);
comment on table inbox_message is 'What has been taken in, once; written in the transaction of its effect';
comment on column inbox_message.sender is 'The agency, or "routes"';
comment on column inbox_message.message_id is 'The sender''s id of the message: the same when it is sent again';
comment on column inbox_message.verdict is 'The first answer, given again to every repetition; never seen as pending outside of its transaction';
comment on column inbox_message.reason is 'What was wrong, in Danish, without personal data';

create table inbox_transmission (
    sender          text        not null,
    transmission_id text        not null,
    message_id      text        not null,
    received_at     timestamptz not null,
    primary key (sender, transmission_id)
);
comment on table inbox_transmission is 'Each time that a message was sent to us';
comment on column inbox_transmission.transmission_id is 'The sender''s id of the sending: new when a message is sent again';
