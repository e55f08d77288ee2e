-- MedCom: a message without an answer is sent again, twice; then the agency's silence is a fact.
alter table notification
    add column resends   integer not null default 0,
    add column resent_at timestamptz,
    add column resending boolean not null default false,
    add column silent_at timestamptz,
    add constraint notification_resent_has_time check ((resends = 0) = (resent_at is null));
comment on column notification.resends is 'How often it was sent again by itself for want of an answer';
comment on column notification.resent_at is 'When it was queued again last';
comment on column notification.resending is 'It is on its way once more';
comment on column notification.silent_at is 'When sending it again was given up; the agency is silent';
