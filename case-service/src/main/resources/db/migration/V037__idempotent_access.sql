-- Asking again under a used key takes the access again that the creation took.
alter table idempotency_key add column access_taken text[] not null default '{}';
comment on column idempotency_key.access_taken is 'Operations and plans that the creation was allowed; asked for again at each repetition';
