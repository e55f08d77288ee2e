-- An agency's worker raises what stands in the way, and hears how it goes.
alter table obstacle drop constraint obstacle_source_known;
alter table obstacle add constraint obstacle_source_known
    check (source in ('PLAN', 'INTERVENTION', 'DISPUTE', 'CONTRADICTION', 'AGENCY', 'DIRECT_CONTACTS'));
alter table obstacle add column raised_for text references agency;
alter table obstacle add constraint obstacle_raised_for_agency check ((source = 'AGENCY') = (raised_for is not null));
create index obstacle_raised_for on obstacle (raised_for, plan_id) where raised_for is not null;
comment on column obstacle.raised_for is 'The agency that whoever raised it works for, where its own people met it';
