package dk.familiensplan.benchmarks.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What very many families leave behind in two years, written past the product: for each a plan with its turns, two goals
 * with two evaluations, two agencies, an intervention of each with what it costs, four messages and five answers on how it
 * goes; and for some a request, a contact past the coordinator, an obstacle and a treatment at home. About 21 rows for
 * each plan.
 */
final class ManyFamilies {

    private static final List<String> ROWS =
            List.of("""
            create unlogged table seeded as
            select gen_random_uuid() as id, gen_random_uuid() as member, number,
                   now() - random() * interval '730 days' as opened
            from generate_series(1, %d) as number
            """, """
            insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,
                activated_at, updated_at)
            select id, 2, '0999', 'coordinator-' || number %% 20000, 'FAMILY', 'ACTIVE', 'Måling', opened,
                   opened + interval '5 days', opened + interval '5 days'
            from seeded
            """, """
            insert into plan_revision (plan_id, number, at, by, change, snapshot)
            select id, turn, opened + (turn - 1) * interval '5 days', 'karen',
                   (array['OPENED', 'ACTIVATED'])[turn], '{}'
            from seeded, generate_series(1, 2) as turn
            """, """
            insert into participation (id, plan_id, position, agency_id, since_day)
            select gen_random_uuid(), id, place,
                   (array['jobcentre-0999', 'family-0999', 'psychiatry-1099', 'hospital-1099'])[1 + (number + place) %% 4],
                   opened::date
            from seeded, generate_series(0, 1) as place
            """, """
            create unlogged table seeded_goal as
            select gen_random_uuid() as id, seeded.id as plan_id, place, opened from seeded, generate_series(0, 1) as place
            """, """
            insert into goal (id, plan_id, position, words, weight, worded_at)
            select id, plan_id, place, 'Det skal gå bedre', 1 + place, opened from seeded_goal
            """, """
            insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at)
            select gen_random_uuid(), id, floor(random() * 5)::int - 2,
                   case when random() < 0.5 then 'FAMILY' else 'PROFESSIONAL' end,
                   (opened + time * interval '60 days')::date, opened + time * interval '60 days'
            from seeded_goal, generate_series(0, 1) as time
            """, """
            insert into notification (id, plan_id, agency_id, member_id, thread_id, kind, topics, state, made_at, version,
                sent_at, acknowledged_at)
            select gen_random_uuid(), id,
                   (array['jobcentre-0999', 'family-0999', 'psychiatry-1099', 'hospital-1099'])[1 + (number + time) %% 4],
                   member, gen_random_uuid(), 'PLAN_SHARED', 'WORK', 'ACKNOWLEDGED', made, 1, made + interval '1 minute',
                   made + random() * interval '1 day' + interval '2 minutes'
            from (select *, opened + time * interval '40 days' as made from seeded, generate_series(1, 4) as time) as sent
            """, """
            insert into pulse_answer (id, plan_id, member_id, question, level, answered_at, given)
            select gen_random_uuid(), id, member, question, floor(random() * 5)::int, opened + interval '80 days', 'OWN_PAGE'
            from seeded, unnest(array['SEEN_AND_HEARD', 'RED_THREAD', 'ONE_WHO_ACTS', 'SUCCESS_AND_STRENGTHS',
                'OTHER_WAYS']) as question
            """, """
            insert into contact_request (id, version, plan_id, agency_id, member_id, what, why, topic, due_by, wanted_form,
                received_at, state, answer, answer_text, answered_at)
            select gen_random_uuid(), 1, id, 'jobcentre-0999', member, 'Samtale', 'Derfor', 'WORK',
                   (opened + interval '30 days')::date, 'MEETING', opened + interval '20 days', 'ANSWERED', 'COMBINED',
                   'Sammen.', opened + interval '20 days' + random() * interval '12 days'
            from seeded where number %% 2 = 0
            """, """
            insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by, recorded_at)
            select gen_random_uuid(), id, 'family-0999', member, 'MISTAKE', opened + interval '30 days', 'Vi ringede.',
                   'AGENCY', opened + interval '30 days'
            from seeded where number %% 5 = 0
            """, """
            insert into intervention (id, plan_id, position, agency_id, topic, title, law, law_section, payer, responsible,
                from_day, review_on, amount, currency, amount_per, state)
            select gen_random_uuid(), id, place,
                   (array['jobcentre-0999', 'family-0999', 'psychiatry-1099', 'hospital-1099'])[1 + (number + place) %% 4],
                   'WORK', 'Støtte', 'Barnets lov', '§ 32', (array['Jobcenter', 'Familieafdeling'])[1 + place], 'En fagperson',
                   (opened + interval '6 days')::date, (opened + interval '3 years')::date, 500 + 100 * (number %% 40), 'DKK',
                   (array['WEEK', 'MONTH'])[1 + place], 'RUNNING'
            from seeded, generate_series(0, 1) as place
            """, """
            insert into obstacle (id, version, plan_id, authority_code, kind, source, what, cost, owner_agency_id, raised_by,
                raised_at, due_at, state, solved_at, solved_by, solution, solved_as)
            select gen_random_uuid(), 1, id, '0999',
                   (array['LAW', 'MONEY', 'IT', 'CAPACITY', 'CULTURE', 'OTHER'])[1 + number / 20 %% 6], 'PLAN', 'Det venter',
                   'Tid', 'jobcentre-0999', 'karen', opened + interval '10 days', opened + interval '40 days',
                   case when solved then 'SOLVED' else 'OPEN' end,
                   case when solved then opened + interval '30 days' end, case when solved then 'lars' end,
                   case when solved then 'Aftalt' end, case when solved then 'AGREED' end
            from (select *, number %% 40 = 0 as solved from seeded where number %% 20 = 0) as met
            """, """
            create unlogged table seeded_referral as
            select gen_random_uuid() as id, number, opened + interval '50 days' as asked from seeded where number %% 20 = 1
            """, """
            insert into home_treatment_referral (id, hospital_id, asked_at, municipality, treatment, details, starts_at, ward,
                responsible, responsible_phone, state, team_id, reserved_at, patient_known, taken_home_at, ended_at, outcome,
                days_saved, news_at)
            select id, 'hospital-1099', asked, '0999', 'IV_FLUID', 'Væske', asked + interval '1 day', 'Ward', 'Vagthavende',
                   '00000000', 'CLOSED', 'shs-0999', asked + interval '20 minutes', true, asked + interval '1 day',
                   asked + interval '5 days',
                   (array['ADMISSION_AVOIDED', 'STAY_SHORTENED', 'READMITTED', 'OTHER'])[1 + number / 20 %% 4],
                   case when number / 20 %% 4 = 1 then 1 + number / 80 %% 5 end, asked + interval '5 days'
            from seeded_referral
            """, """
            insert into home_patient (referral_id, name, referral_text, given_by, given_at, person_key)
            select id, 'Måling', 'Måling', 'hospital', asked, decode(md5(id::text), 'hex') from seeded_referral
            """, """
            insert into home_step (referral_id, kind, at)
            select id, kind, asked + place * interval '20 minutes'
            from seeded_referral, unnest(array['ASKED', 'RESERVED']) with ordinality as step (kind, place)
            """, """
            drop table seeded, seeded_goal, seeded_referral
            """);

    private ManyFamilies() {}

    /** Writes them, without the constraints' checks, and lets the database count anew. */
    static void write(Connection connection, int plans) throws SQLException {
        // A statement takes minutes here; the connection would give up on it sooner.
        connection.setNetworkTimeout(Runnable::run, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String rows : ROWS) {
                statement.execute(rows.formatted(plans));
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }
}
