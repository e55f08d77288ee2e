-- Who joins another family's plan was to be looked at on a day of their own. The plan is looked at by then.
alter table family_plan add column follow_up_by date;
comment on column family_plan.follow_up_by is 'When people who joined were to be looked at next; empty again when the plan has been';
