-- A plan with a row in every table that goes with a plan, so that PersonalDataIT sees all of it in the extract and gone
-- afterwards. A second plan stands beside it and must stand when the first is gone.

create function id(n int) returns uuid language sql immutable as $$ select lpad(n::text, 32, '0')::uuid $$;
insert into authority (code, name, kind) values ('0999', 'Vores', 'MUNICIPALITY'), ('0998', 'Nabo', 'MUNICIPALITY');
insert into person_account (subject, name, title, roles, authority) values ('ours', 'Vores', '', '{COORDINATOR}', '0999');
insert into agency (id, letters, name, kind, authority, serves, format, position) values
    ('job', 'JOB', 'Jobcenter', 'JOB_CENTRE', '0999', '{0999}', 'STAR_JSON', 0),
    ('hospital', 'HOS', 'Sygehus', 'HOSPITAL', '0999', '{0999}', 'MEDCOM', 1),
    ('team', 'SHS', 'Hjemmeteam', 'SHS_TEAM', '0999', '{0999}', 'MEDCOM', 2);
insert into home_team (agency_id, opens_at, closes_at, closed_on_holidays, position) values
    ('team', '07:30', '23:00', false, 0);
insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at, activated_at,
        updated_at) values
    (id(1), 1, '0999', 'ours', 'FAMILY', 'ACTIVE', 'Toft', now(), now(), now()),
    (id(2), 1, '0999', 'ours', 'FAMILY', 'ACTIVE', 'Krogh', now(), now(), now());
insert into member (id, plan_id, position, name, relation, person_number_sealed, person_number_masked, person_key) values
    (id(11), id(1), 0, 'Rikke', 'PARENT', 'x', 'x', 'x');
insert into member (id, plan_id, position, name, relation) values
    (id(12), id(1), 1, 'Jonas', 'PARENT'), (id(13), id(2), 0, 'Mia', 'PARENT');
insert into participation (id, plan_id, position, agency_id, since_day) values (id(14), id(1), 0, 'job', current_date);
insert into goal (id, plan_id, position, words, weight, worded_at) values (id(21), id(1), 0, 'Ro', 1, now());
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at) values
    (id(22), id(21), 0, 'FAMILY', current_date, now());
insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at, supersedes) values
    (id(23), id(21), 1, 'FAMILY', current_date, now(), id(22));
insert into agreement (id, plan_id, member_id, wording, agreed_on, how_given, recorded_at) values
    (id(24), id(1), id(11), 1, current_date, 'ORALLY', now());
insert into deadline (id, plan_id, what, law, law_section, starts_on, due_on) values
    (id(25), id(1), 'Undersøgelse', 'Lov', '§ 1', current_date, current_date);
insert into follow_up (id, plan_id, held_on, present, changed, next_on, reason, recorded_at) values
    (id(26), id(1), current_date, 'Alle', 'Intet', current_date + 30, 'Aftalt', now());
insert into intervention (id, plan_id, position, agency_id, title, law, law_section, payer, responsible, from_day,
        until_day, state) values
    (id(31), id(1), 0, 'job', 'Mentor', 'Lov', '§ 1', 'Kommunen', 'Lars', current_date, current_date, 'RUNNING');
insert into obstacle (id, version, plan_id, authority_code, kind, source, what, cost, owner_agency_id, raised_by, raised_at,
        due_at, state) values
    (id(32), 1, id(1), '0999', 'MONEY', 'DISPUTE', 'Hvem betaler', 'Ventetid', 'job', 'ours', now(),
     now() + interval '1 day', 'OPEN');
insert into obstacle_step (id, obstacle_id, what, done_by, done_at) values
    (id(329), id(32), 'Ringede', 'ours', now());
insert into payment_dispute (id, intervention_id, between, paid_meanwhile_by, obstacle_id, raised_at) values
    (id(33), id(31), 'To forvaltninger', 'Kommunen', id(32), now());
insert into custody (child_id, holder_id) values (id(11), id(12));
insert into notification (id, plan_id, agency_id, member_id, thread_id, kind, topics, state, made_at, version) values
    (id(51), id(1), 'job', id(11), id(51), 'PLAN_SHARED', 'WORK', 'QUEUED', now(), 1),
    (id(52), id(1), 'job', id(11), id(51), 'STOP_USING', 'WORK', 'QUEUED', now(), 1);
insert into notification_stops (notification_id, stopped_id, sent_at) values (id(52), id(51), now());
insert into consent (id, plan_id, member_id, agency_id, topic, answer, extent, how_given, given_at, only_notification_id) values
    (id(41), id(1), id(11), 'job', 'WORK', 'YES', 'FULL', 'ORALLY', now(), id(51));
insert into consent_voice (consent_id, member_id, how_given, recorded_by, at) values (id(41), id(11), 'ORALLY', 'ours', now());
insert into legal_basis (id, plan_id, member_id, agency_id, code, law, law_section, words, topics, purposes, reason,
        chosen_by, chosen_at) values
    (id(42), id(1), id(11), 'job', 'c', 'Lov', '§ 1', 'Ord', 'WORK', 'SHARE', 'Nødvendigt', 'ours', now());
insert into kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) values
    (id(43), id(1), 'MEMBER', id(11), id(12), 'ours', now());
insert into contact_request (id, version, plan_id, agency_id, member_id, what, why, topic, due_by, wanted_form,
        received_at, state) values
    (id(61), 1, id(1), 'job', id(11), 'Møde', 'Opfølgning', 'WORK', current_date, 'MEETING', now(), 'OPEN');
insert into request_attachment (id, request_id, position, title, content) values
    (id(62), id(61), 0, 'Journal', 'Tekst');
insert into agency_thread (request_id, thread, category, message_id) values (id(61), 't', 'c', 'm');
insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by, recorded_at) values
    (id(71), id(1), 'job', id(11), 'MISTAKE', now(), 'Ringede', 'AGENCY', now());
insert into hospital_stay (id, plan_id, member_id, agency_id, episode_id, status, since) values
    (id(81), id(1), id(11), 'hospital', 'e1', 'ADMITTED', now());
insert into hospital_report (id, plan_id, member_id, agency_id, episode_id, code, occurred_at, received_at) values
    (id(82), id(1), id(11), 'hospital', 'e1', 'STIN', now(), now());
insert into plan_event (id, plan_id, kind, at, member_id, agency_id, recorded_at) values
    (id(83), id(1), 'ADMITTED', now(), id(11), 'hospital', now());
insert into appointment (id, version, plan_id, agency_id, members, what, topic, place, minutes, travel_minutes,
        proposed_times, proposed_at, state, changed_at, sequence, state_before) values
    (id(84), 1, id(1), 'job', id(12) || ',' || id(11), 'Samtale', 'WORK', 'AT_AGENCY', 60, 10, 't', now(), 'PROPOSED', now(),
     0, 'PROPOSED');
insert into meeting (id, version, plan_id, called_by, title, purpose, place, starts_at, minutes, members, participants,
        agenda, state, sequence, changed_at) values
    (id(120), 1, id(1), 'ours', 'Netværksmøde', 'Ro', 'ONLINE', now(), 60, id(11)::text, '[]', '[]', 'CALLED', 0, now());
insert into meeting_note (meeting_id, section, text, written_by, written_at) values
    (id(120), 'FAMILY', 'Det går bedre', 'ours', now());
insert into meeting_outcome (id, meeting_id, position, kind, text, topic, member_id, done) values
    (id(121), id(120), 0, 'DECISION', 'Ny praktik', 'WORK', id(11), false);
insert into wave (id, version, authority_code, unit, name, hypothesis, measure, from_day, until_day, most_families) values
    (id(3401), 1, '0999', 'unit', 'Mentor', 'Flere kommer', 'Dage', current_date, current_date, 8);
insert into wave_trial (wave_id, plan_id, intervention_id) values (id(3401), id(1), id(31));
insert into workshop (id, version, plan_id, about, held_on, family_present, space) values
    (id(3301), 1, id(1), 'Skolen', current_date, true, 'FAMILY');
insert into workshop_entry (id, workshop_id, position, kind, words, member_id, at) values
    (id(3302), id(3301), 0, 'WISH', 'Ro om morgenen', id(11), now());
insert into circle (id, version, plan_id, task, purpose, mandate, limits, seats, keeper, facilitator, started_at) values
    (id(122), 1, id(1), 'Ro om morgenen', 'Skole hver dag', 'Aftaler', 'Ingen penge',
        jsonb_build_array(
            jsonb_build_object('id', id(123), 'kind', 'MEMBER', 'reference', id(11), 'name', '', 'why', 'Bor der', 'left', false),
            jsonb_build_object('id', id(124), 'kind', 'COORDINATOR', 'reference', '', 'name', '', 'why', 'Kan loven', 'left', false)),
        id(123), id(124), now());
insert into circle_proposal (id, circle_id, position, made_by, seats, first_wording, made_at, round, review_on) values
    (id(125), id(122), 0, id(123), jsonb_build_array(id(123), id(124)), 'Vi møder senere', now(), 'CLARIFYING', null);
insert into circle_move (proposal_id, number, kind, seat_id, words, at, written_by) values
    (id(125), 0, 'SPOKEN', id(123), 'Hvad med bussen?', now(), 'ours');
insert into week_limit (plan_id, version, minutes_a_day, changed_at) values (id(1), 1, 60, now());
insert into member_week_limit (plan_id, member_id, minutes_a_week) values (id(1), id(11), 120);
insert into calendar_address (id, plan_id, member_id, secret_hash, made_at) values
    (id(85), id(1), id(11), sha256('x'), now());
insert into family_message (id, plan_id, member_id, text, written_at) values (id(86), id(1), id(11), 'Hej', now());
insert into pulse_answer (id, plan_id, member_id, question, level, answered_at, given, at_follow_up) values
    (id(87), id(1), id(11), 'RED_THREAD', 3, now(), 'TABLE', true);
insert into pulse_link (id, plan_id, member_id, secret_hash, made_at, expires_at) values
    (id(117), id(1), id(11), sha256('y'), now(), now() + interval '7 days');
insert into storm_assessment (id, plan_id, member_id, made_on, with_members, with_agencies, written_by, written_at) values
    (id(118), id(1), id(11), current_date, array[id(11)::text], '{}', 'ours', now());
insert into storm_part (assessment_id, part, score, words, goal_words, goal_score) values
    (id(118), 'SAFETY', 4, 'Trygt om dagen', 'Også om natten', 7);
insert into grant_reason (intervention_id, version, plan_id, words, written_by, written_at) values
    (id(31), 1, id(1), 'Fordi vi bad om det', 'ours', now());
insert into grant_sign_off (intervention_id, version, member_id, plan_id, how, signed_on, recorded_by, recorded_at) values
    (id(31), 1, id(11), id(1), 'ORALLY', current_date, 'ours', now());
insert into promise_evaluation (id, plan_id, promise, level, evaluated_by, evaluated_on, recorded_at) values
    (id(98), id(1), 'A_SIMPLE_WAY', 2, 'FAMILY', current_date, now());
insert into journey_step (id, version, plan_id, kind, happened_on, precision, words, member_id, removed, written_by,
        written_at) values
    (id(115), 1, id(1), 'WORKED', '2020-01-01', 'YEAR', 'Min lærer', id(11), false, 'ours', now()),
    (id(116), 1, id(1), 'HAPPENED', '2021-01-01', 'YEAR', 'Vi flyttede', null, false, 'ours', now());
insert into plan_revision (plan_id, number, at, by, change, snapshot) values (id(1), 1, now(), 'ours', 'OPENED', '{}');
insert into plan_look (plan_id, subject, number, at) values (id(1), 'ours', 1, now());
insert into plan_turn (id, plan_id, at, turn, cause, words, by) values
    (id(88), id(1), now(), 'PAUSE', 'ILLNESS', 'Aftalt', 'ours');
insert into plan_link (id, from_plan, to_plan, kind, members, reason, by, at) values
    (id(89), id(1), id(2), 'SPLIT', array[id(11)::text], 'Skilsmisse', 'ours', now());
insert into hand_over (id, version, plan_id, kind, from_coordinator, to_coordinator, made_by, made_at, note, state) values
    (id(91), 1, id(1), 'OFFER', 'ours', 'other', 'ours', now(), 'Tag den', 'OFFERED');
insert into relocation (id, version, plan_id, from_authority, to_authority, note, made_by, made_at, state, decided_at,
        new_plan_id) values
    (id(93), 1, id(1), '0999', '0998', 'Flytter', 'ours', now(), 'ACCEPTED', now(), id(2)),
    (id(94), 1, id(2), '0999', '0998', 'Flyttede hid', 'ours', now(), 'ACCEPTED', now(), id(1));
insert into relocation_consent (relocation_id, member_id, how_given, given_at) values (id(93), id(11), 'ORALLY', now());
insert into emergency_access (id, plan_id, subject, reason, opened_at, ends_at) values
    (id(95), id(1), 'ours', 'Fare', now(), now() + interval '1 hour');
insert into legal_hold (plan_id, reason, placed_by, placed_at) values (id(1), 'Klage', 'ours', now());
insert into home_treatment_referral (id, hospital_id, asked_at, municipality, treatment, details, starts_at, ward,
        responsible, responsible_phone, state, patient_known, plan_id, member_id, news_at) values
    (id(96), 'hospital', now(), '0999', 'IV_FLUID', 'To gange', now(), 'M1', 'Læge', '1', 'ASKING', true, id(1), id(11),
     now());
insert into home_patient (referral_id, name, number_sealed, person_key, referral_text, given_by, given_at) values
    (id(96), 'Rikke', 'x', 'x', 'Væske', 'h', now());
insert into home_team_ask (referral_id, team_id, position, asked_at, answer_by, standing) values
    (id(96), 'team', 0, now(), now(), 'ASKED');
insert into home_step (referral_id, kind, at, team_id) values (id(96), 'ASKED', now(), 'team');
insert into home_treatment_note (id, referral_id, team_id, at, kind, text, written_by) values
    (id(97), id(96), 'team', now(), 'GIVEN', 'Gået godt', 't');
insert into network_view (id, plan_id, participant_kind, participant_id, about_member, topic, problem, action, who, doers,
        pulls, told, common, answered_at, recorded_by) values
    (id(110), id(1), 'AGENCY', 'job', id(11), 'WORK', 'Svært', 'Mere', '', '', 'MORE', 'THEMSELVES', false, now(), 't');
insert into view_ask (id, plan_id, agency_id, member_id, topic, asked_at, asked_by, notification_id) values
    (id(111), id(1), 'job', id(11), 'WORK', now(), 'ours', id(112));
insert into day_use (plan_id, intervention_id, day_use, set_by, set_at) values (id(1), id(113), 'FULL_TIME', 'ours', now());
insert into contradiction (id, version, plan_id, kind, matter_key, title, evidence, opened_at, opened_by, state) values
    (id(114), 1, id(1), 'BY_HAND', 'k', 'Hver sin vej', 'VIEW:' || id(110), now(), 'ours', 'OPEN');
insert into connecting_conversation (id, contradiction_id, number, between_whom, owner_name, due_on) values
    (id(117), id(114), 1, 'Begge', 'Vores', current_date);
insert into network_node (plan_id, participant_kind, participant_id, number, name, sort, role, ring, angle, view, removed,
        written_by, written_at) values
    (id(1), 'PERSON', 'mormor', 1, 'Kirsten', 'RELATIVE', 'Mormor', 1, 0, 'HELPS', false, 'ours', now());
