-- Invariant 14: an item of a plan can be kept from a named member of the family.
alter table member add constraint member_in_plan unique (plan_id, id);

create table kept_from (
    id        uuid        primary key,
    plan_id   uuid        not null references family_plan (id) on delete cascade,
    kind      text        not null,
    item_id   uuid        not null,
    member_id uuid        not null,
    set_by    text        not null,
    set_at    timestamptz not null,
    constraint kept_from_kind_known check (kind in
        ('GOAL', 'INTERVENTION', 'APPOINTMENT', 'NOTIFICATION', 'CONTACT_REQUEST', 'DIRECT_CONTACT', 'CONSENT', 'MEMBER')),
    constraint kept_from_once unique (plan_id, kind, item_id, member_id),
    constraint kept_from_not_oneself check (kind <> 'MEMBER' or item_id <> member_id),
    constraint kept_from_member_in_plan foreign key (plan_id, member_id) references member (plan_id, id)
        on delete cascade deferrable initially deferred
);
comment on table kept_from is 'An item that one member of the family may neither read nor know of';
comment on column kept_from.kind is 'What it is; MEMBER is a protected person, with all that is about them';
comment on column kept_from.item_id is 'The item, or the protected member';
comment on column kept_from.member_id is 'From whom it is kept';
comment on column kept_from.set_by is 'Sign-in subject of who decided it';
