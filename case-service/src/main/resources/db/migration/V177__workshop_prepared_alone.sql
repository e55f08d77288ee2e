-- The family and the agencies prepare a workshop alone, on their own pages; until their space is shut they can take it back.
alter table workshop_entry add column alone boolean not null default false;
alter table workshop_entry add constraint workshop_entry_prepared_by_somebody
    check (not alone or num_nonnulls(member_id, agency_id) = 1);
comment on column workshop_entry.alone is 'Whether they wrote it themselves before they met, and not the coordinator at the table';
