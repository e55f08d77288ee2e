create table outbox_message (
    position     bigint      generated always as identity primary key,
    id           uuid        not null unique,
    address      text        not null,
    message_group text       not null,
    body         text        not null,
    written_at   timestamptz not null,
    published_at timestamptz
);
comment on table outbox_message is 'What is to be said to the broker; written in the transaction of the change that it tells of';
comment on column outbox_message.position is 'The order of publishing. Two messages of one group are in the order of their commits: their writers take turns';
comment on column outbox_message.id is 'Message id and duplicate id at the broker';
comment on column outbox_message.address is 'Where it goes';
comment on column outbox_message.message_group is 'Messages of one group keep their order; the plan';
comment on column outbox_message.body is 'CloudEvents JSON without personal data';
comment on column outbox_message.published_at is 'When the broker had committed it';
create index outbox_message_waiting on outbox_message (position) where published_at is null;
create index outbox_message_published on outbox_message (published_at) where published_at is not null;
