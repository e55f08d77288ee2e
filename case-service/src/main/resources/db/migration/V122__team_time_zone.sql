-- A team opens by the clock of its own place, which is not everywhere in the realm the Danish one.
alter table home_team add column time_zone text not null default 'Europe/Copenhagen';
comment on column home_team.time_zone is 'IANA name of the clock that it opens by';
comment on column home_team.opens_at is 'On its own clock, all days';
