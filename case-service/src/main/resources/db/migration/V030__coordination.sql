-- Who holds a plan, at every instant (invariants 2 and 3).

create extension if not exists btree_gist;

-- Periods of one run of a plan, from its activation to its closing, are a chain: each but the first begins exactly where
-- the one before it ended, and only the last is open. So there is no instant with two coordinators, nor one with none.
create table coordination_period (
    plan_id        uuid        not null references family_plan (id) on delete cascade,
    episode        integer     not null,
    coordinator    text        not null,
    from_at        timestamptz not null,
    until_at       timestamptz,
    previous_until timestamptz,
    primary key (plan_id, from_at),
    constraint coordination_period_coordinator_named check (coordinator <> ''),
    constraint coordination_period_runs_forward check (until_at > from_at),
    constraint coordination_period_follows_at_once check (previous_until = from_at),
    constraint coordination_period_ends_once unique (plan_id, episode, until_at),
    constraint coordination_period_no_gap
        foreign key (plan_id, episode, previous_until) references coordination_period (plan_id, episode, until_at),
    constraint coordination_period_no_overlap
        exclude using gist (plan_id with =, tstzrange(from_at, until_at) with &&)
);
comment on table coordination_period is 'Who coordinated a plan, from when to when; written with the plan itself';
comment on column coordination_period.episode is 'Counts the times that the plan was taken into use: a closed plan has nobody';
comment on column coordination_period.until_at is 'Null while it lasts';
comment on column coordination_period.previous_until is 'The end of the period before it; null for the first of an episode';
create unique index coordination_period_one_first on coordination_period (plan_id, episode) where previous_until is null;
create unique index coordination_period_one_open on coordination_period (plan_id) where until_at is null;
create index coordination_period_of_coordinator on coordination_period (coordinator, from_at);

-- Kept by the database, so that no way of writing a plan can forget it.
create function coordination_follows_plan() returns trigger language plpgsql as $$
declare
    current coordination_period;
    at timestamptz;
begin
    select * into current from coordination_period where plan_id = new.id and until_at is null;
    if not found then
        if new.status in ('ACTIVE', 'PAUSED') then
            insert into coordination_period (plan_id, episode, coordinator, from_at)
            select new.id, coalesce(max(episode), 0) + 1, new.coordinator,
                   greatest(new.updated_at, max(until_at) + interval '1 microsecond')
              from coordination_period where plan_id = new.id;
        end if;
        return null;
    end if;
    at := greatest(new.updated_at, current.from_at + interval '1 microsecond');
    if new.status not in ('ACTIVE', 'PAUSED') then
        update coordination_period set until_at = at where plan_id = new.id and until_at is null;
    elsif new.coordinator <> current.coordinator then
        update coordination_period set until_at = at where plan_id = new.id and until_at is null;
        insert into coordination_period (plan_id, episode, coordinator, from_at, previous_until)
        values (new.id, current.episode, new.coordinator, at, at);
    end if;
    return null;
end
$$;
create trigger coordination_follows_plan after insert or update on family_plan
    for each row execute function coordination_follows_plan();

insert into coordination_period (plan_id, episode, coordinator, from_at)
select id, 1, coordinator, coalesce(activated_at, created_at) from family_plan where status in ('ACTIVE', 'PAUSED');

create table hand_over (
    id               uuid        primary key,
    version          integer     not null,
    plan_id          uuid        not null references family_plan (id) on delete cascade,
    kind             text        not null,
    from_coordinator text        not null,
    to_coordinator   text        not null,
    made_by          text        not null,
    made_at          timestamptz not null,
    effective_at     timestamptz,
    note             text        not null,
    state            text        not null,
    reason           text,
    decided_at       timestamptz,
    completed_at     timestamptz,
    constraint hand_over_kind_known check (kind in ('OFFER', 'REASSIGNMENT')),
    constraint hand_over_state_known
        check (state in ('OFFERED', 'ACCEPTED', 'COMPLETED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    constraint hand_over_to_another check (from_coordinator <> to_coordinator),
    constraint hand_over_open_is_undecided check ((state = 'OFFERED') = (decided_at is null)),
    constraint hand_over_completed_when check ((state = 'COMPLETED') = (completed_at is not null)),
    constraint hand_over_refused_why check (state <> 'REFUSED' or reason is not null),
    constraint hand_over_not_before_its_time check (completed_at >= effective_at)
);
comment on table hand_over is 'A plan on its way from one coordinator to another: offered and accepted, or reassigned by the leader';
comment on column hand_over.effective_at is 'When it is to take effect at the earliest; null for as soon as it is accepted';
comment on column hand_over.made_by is 'Who offered or reassigned: the coordinator, the deputy or the leader of the unit';
create unique index hand_over_one_under_way on hand_over (plan_id) where state in ('OFFERED', 'ACCEPTED');
create index hand_over_of_plan on hand_over (plan_id, made_at desc);
create index hand_over_to on hand_over (to_coordinator) where state = 'OFFERED';
create index hand_over_due on hand_over (effective_at) where state = 'ACCEPTED';

create table absence (
    id          uuid        primary key,
    version     integer     not null,
    coordinator text        not null,
    kind        text        not null,
    from_day    date        not null,
    until_day   date        not null,
    deputy      text,
    made_by     text        not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    constraint absence_kind_known check (kind in ('PLANNED', 'SUDDEN')),
    constraint absence_runs_forward check (until_day >= from_day),
    constraint absence_deputy_is_another check (deputy <> coordinator),
    -- Invariant 3: at no instant has a coordinator two deputies.
    constraint absence_once_a_day
        exclude using gist (coordinator with =, daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
comment on table absence is 'A coordinator is away for a period, and who acts meanwhile';
comment on column absence.until_day is 'The last day away; it ends by itself';
comment on column absence.deputy is 'Null when nobody is set yet: the leader of the unit is told';
comment on column absence.ended_at is 'Set when it was ended before its time';
create index absence_of_deputy on absence (deputy, until_day) where ended_at is null;
