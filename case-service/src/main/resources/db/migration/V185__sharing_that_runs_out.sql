-- What may be shared can end by time alone. Every plan is looked at once for what ended before this was watched.
alter table family_plan add column sharing_ends_on date;
comment on column family_plan.sharing_ends_on is
    'The first day on which time alone may have ended what is shared, and that nobody has looked at; empty when there is none';
update family_plan set sharing_ends_on = created_at::date where status <> 'DRAFT';
create index family_plan_sharing_ends on family_plan (sharing_ends_on, id)
    where sharing_ends_on is not null and status <> 'DRAFT';
