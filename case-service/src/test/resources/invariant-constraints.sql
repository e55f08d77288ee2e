-- One row of each kind that an invariant is about, in one transaction that is rolled back, and for each constraint that
-- docs/invariants.md names a statement that breaks it and nothing else. Between them stands the name of the constraint.

create function id(n int) returns uuid language sql immutable as $$ select lpad(n::text, 32, '0')::uuid $$;
insert into authority (code, name, kind) values ('0999', 'Vores', 'MUNICIPALITY'), ('0998', 'Nabo', 'MUNICIPALITY');
insert into person_account (subject, name, title, roles, authority) values
    ('ours', 'Vores', '', '{COORDINATOR}', '0999'), ('theirs', 'Deres', '', '{COORDINATOR}', '0998');
insert into agency (id, letters, name, kind, authority, serves, format, position) values
    ('neighbour', 'JOB', 'Jobcenter Nabo', 'JOB_CENTRE', '0998', '{0998}', 'STAR_JSON', 0);
insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at, activated_at,
        updated_at) values
    (id(1), 1, '0999', 'ours', 'FAMILY', 'ACTIVE', 'Toft', now(), now(), now()),
    (id(2), 1, '0999', 'ours', 'FAMILY', 'ACTIVE', 'Krogh', now(), now(), now());
insert into member (id, plan_id, position, name, relation, person_number_sealed, person_number_masked,
        person_key, holds_person) values (id(11), id(1), 0, 'Rikke', 'PARENT', 'x', 'x', 'x', true);
insert into member (id, plan_id, position, name, relation) values (id(12), id(2), 0, 'Jonas', 'PARENT');
insert into goal (id, plan_id, position, words, weight, worded_at) values (id(21), id(1), 0, 'Ro', 1, now());
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at) values
    (id(22), id(21), 0, 'FAMILY', current_date, now());
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at, supersedes) values
    (id(23), id(21), 1, 'FAMILY', current_date, now(), id(22));
insert into intervention (id, plan_id, position, agency_id, title, law, law_section, payer, responsible, from_day,
        until_day, state) values
    (id(31), id(1), 0, 'job', 'Mentor', 'Lov', '§ 1', 'Kommunen', 'Lars', current_date, current_date, 'RUNNING');
insert into consent (id, plan_id, member_id, agency_id, topic, answer, extent, how_given, given_at) values
    (id(41), id(1), id(11), 'job', 'WORK', 'YES', 'FULL', 'ORALLY', now());
insert into notification (id, plan_id, agency_id, member_id, thread_id, kind, topics, state, made_at, version) values
    (id(51), id(1), 'job', id(11), id(51), 'PLAN_SHARED', 'WORK', 'QUEUED', now(), 1);
insert into contact_request (id, version, plan_id, agency_id, member_id, what, why, topic, due_by, wanted_form,
        received_at, state, statutory_law, statutory_section) values
    (id(61), 1, id(1), 'job', id(11), 'Møde', 'Opfølgning', 'WORK', current_date, 'MEETING', now(), 'OPEN', 'Lov', '§ 1');
insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by, recorded_at) values
    (id(71), id(1), 'job', id(11), 'MISTAKE', now(), 'Ringede', 'AGENCY', now());
insert into hospital_stay (id, plan_id, member_id, agency_id, episode_id, status, since) values
    (id(81), id(1), id(11), 'hospital', 'e1', 'ADMITTED', now());
insert into plan_revision (plan_id, number, at, by, change, snapshot) values (id(1), 1, now(), 'ours', 'OPENED', '{}');
insert into idempotency_key (caller, key, request_hash, created_at) values ('ours', 'k', '', now());
insert into inbox_message (sender, message_id, type, verdict, processed_at) values ('job', 'm1', 't', 'accepted', now());
insert into hand_over (id, version, plan_id, kind, from_coordinator, to_coordinator, made_by, made_at, note, state) values
    (id(91), 1, id(1), 'OFFER', 'ours', 'other', 'ours', now(), 'Tag den', 'OFFERED');
insert into absence (id, version, coordinator, kind, from_day, until_day, made_by, made_at) values
    (id(92), 1, 'ours', 'PLANNED', current_date, current_date + 3, 'ours', now());

-- breaks member_person_in_one_active_plan
update member set person_number_sealed = 'y', person_number_masked = 'y', person_key = 'x',
holds_person = true where id = id(12);

-- breaks member_left_is_free
update member set left_on = current_date, leave_reason = 'Flyttet' where id = id(11);

-- breaks coordination_period_no_gap
insert into coordination_period (plan_id, episode, coordinator, from_at, until_at,
previous_until) values (id(1), 1, 'other', '2020-01-01Z', '2020-02-01Z', '2020-01-01Z');

-- breaks coordination_period_no_overlap
insert into coordination_period (plan_id, episode, coordinator, from_at, until_at) values
(id(1), 2, 'other', now() + interval '1 day', now() + interval '2 days');

-- breaks hand_over_one_under_way
insert into hand_over (id, version, plan_id, kind, from_coordinator, to_coordinator,
made_by, made_at, note, state) select id(99), 1, plan_id, kind, from_coordinator, 'third',
made_by, made_at, note, state from hand_over where id = id(91);

-- breaks absence_once_a_day
insert into absence (id, version, coordinator, kind, from_day, until_day, made_by, made_at)
values (id(99), 1, 'ours', 'PLANNED', current_date + 3, current_date + 9, 'ours', now());

-- breaks absence_deputy_is_another
update absence set deputy = coordinator where id = id(92);

-- breaks plan_turn_cause_fits
insert into plan_turn (id, plan_id, at, turn, cause, words, by) values (id(99), id(1),
now(), 'PAUSE', 'MERGED', 'Aftalt', 'ours');

-- breaks plan_turn_in_words
insert into plan_turn (id, plan_id, at, turn, cause, words, by) values (id(99), id(1),
now(), 'PAUSE', 'OTHER', '', 'ours');

-- breaks family_plan_active_was_activated
update family_plan set activated_at = null where id = id(1);

-- breaks family_plan_closed_when
update family_plan set status = 'CLOSED' where id = id(1);

-- breaks goal_scale_whole_or_none
update goal set level_0 = 'Som nu' where id = id(21);

-- breaks goal_evaluation_level_in_range
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at)
values (id(99), id(21), 3, 'FAMILY', current_date, now());

-- breaks goal_evaluation_superseded_once
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at,
supersedes) values (id(99), id(21), 2, 'FAMILY', current_date, now(), id(22));

-- breaks goal_evaluation_never_edited
update goal_evaluation set level = 2 where id = id(22);

-- breaks intervention_ends_or_is_reviewed
update intervention set until_day = null where id = id(31);

-- breaks intervention_runs_forward
update intervention set until_day = from_day - 1 where id = id(31);

-- breaks intervention_trial_decision_whole
update intervention set trial_until = from_day, trial_decision = 'KEEP' where id = id(31);

-- breaks intervention_hypothesis_is_of_trial
update intervention set hypothesis = 'Flere kommer' where id = id(31);

-- breaks intervention_stopped_trial_has_ended
update intervention set trial_until = from_day, trial_decision = 'STOP', trial_reason =
'Nok', trial_decided_on = from_day where id = id(31);

-- breaks plan_revision_pkey
insert into plan_revision (plan_id, number, at, by, change, snapshot) values (id(1), 1,
now(), 'ours', 'CHANGED', '{}');

-- breaks idempotency_key_pkey
insert into idempotency_key (caller, key, request_hash, created_at) values ('ours', 'k', '',
now());

-- breaks notification_held_has_reason
update notification set state = 'HELD' where id = id(51);

-- breaks contact_request_statutory_not_declined
update contact_request set state = 'ANSWERED', answer = 'DECLINED', answer_text = 'Nej',
answered_at = now() where id = id(61);

-- breaks contact_request_open_has_no_answer
update contact_request set answer = 'COMBINED', answer_text = 'Sammen', answered_at = now()
where id = id(61);

-- breaks direct_contact_type_known
update direct_contact set type = 'HABIT' where id = id(71);

-- breaks direct_contact_lies_behind
update direct_contact set happened_at = recorded_at + interval '1 minute' where id = id(71);

-- breaks consent_one_answer_for_a_day
insert into consent (id, plan_id, member_id, agency_id, topic, answer, extent, how_given,
given_at) values (id(99), id(1), id(11), 'job', 'WORK', 'NO', 'FULL', 'ORALLY', now());

-- breaks legal_basis_has_reason
insert into legal_basis (id, plan_id, member_id, agency_id, code, law, law_section, words,
topics, purposes, reason, chosen_by, chosen_at) values (id(99), id(1), id(11), 'job', 'a',
'Lov', '§ 1', 'Ord', 'SAFETY', 'SHARE', ' ', 'ours', now());

-- breaks notification_withheld_has_reason
update notification set state = 'WITHHELD' where id = id(51);

-- breaks notification_kept_back_is_not_sent
update notification set state = 'WITHHELD', reason = 'withdrawn', acknowledged_at = now()
where id = id(51);

-- breaks kept_from_member_in_plan
insert into kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) values
(id(99), id(1), 'GOAL', id(21), id(12), 'ours', now());

-- breaks kept_from_not_oneself
insert into kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) values
(id(99), id(1), 'MEMBER', id(11), id(11), 'ours', now());

-- breaks custody_of_another
insert into custody (child_id, holder_id) values (id(11), id(11));

-- breaks notification_stops_another
insert into notification_stops (notification_id, stopped_id, sent_at) values (id(51),
id(51), now());

-- breaks consent_withdrawn_after_given
update consent set withdrawn_at = given_at - interval '1 second' where id = id(41);

-- breaks inbox_message_pkey
insert into inbox_message (sender, message_id, type, verdict, processed_at) values ('job',
'm1', 't', 'rejected', now());

-- breaks hospital_stay_once
insert into hospital_stay (id, plan_id, member_id, agency_id, episode_id, status, since)
select id(99), plan_id, member_id, agency_id, episode_id, status, since from hospital_stay
where id = id(81);

-- breaks notification_prepared_has_release
update notification set state = 'PREPARED' where id = id(51);

-- breaks notification_state_known
update notification set state = 'LOST' where id = id(51);

-- breaks emergency_access_lasts_an_hour
insert into emergency_access (id, plan_id, subject, reason, opened_at, ends_at) values
(id(99), id(1), 'ours', 'Fare', now(), now() + interval '61 minutes');

-- breaks emergency_access_has_a_reason
insert into emergency_access (id, plan_id, subject, reason, opened_at, ends_at) values
(id(99), id(1), 'ours', ' ', now(), now() + interval '1 hour');

-- breaks family_plan_coordinator_of_municipality
update family_plan set coordinator = 'theirs' where id = id(2);

-- breaks participation_agency_of_municipality
insert into participation (id, plan_id, position, agency_id, since_day) values (id(99),
id(1), 0, 'neighbour', current_date);

-- breaks emergency_access_of_municipality
insert into emergency_access (id, plan_id, subject, reason, opened_at, ends_at) values
(id(99), id(1), 'theirs', 'Fare', now(), now() + interval '1 hour');
