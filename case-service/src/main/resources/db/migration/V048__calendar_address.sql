-- A member's own calendar, to subscribe to by a secret address. The secret is known to the member alone.
create table calendar_address (
    id          uuid primary key,
    plan_id     uuid not null references family_plan,
    member_id   uuid not null,
    secret_hash bytea not null,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    fetched_at  timestamptz,
    constraint calendar_address_secret unique (secret_hash),
    constraint calendar_address_secret_is_hashed check (octet_length(secret_hash) = 32)
);

create unique index calendar_address_one_for_member on calendar_address (member_id) where revoked_at is null;

comment on table calendar_address is 'The secret address of a member''s calendar';
comment on column calendar_address.id is 'Made by the service';
comment on column calendar_address.plan_id is 'The plan of the family';
comment on column calendar_address.member_id is 'Whose calendar it is';
comment on column calendar_address.secret_hash is 'SHA-256 of the secret in the address; the secret itself is not kept';
comment on column calendar_address.made_at is 'When it was made';
comment on column calendar_address.revoked_at is 'From when it answers as if it never was';
comment on column calendar_address.fetched_at is 'When a calendar last looked';
