package dk.familiensplan.report.store;

import dk.familiensplan.report.SteeringFigures.ByCategory;

/**
 * One statement for each measure that is a count or a mean by category. All take the same three parameters: the authority,
 * when the quarter begins, and when the next one does; and give {@code key}, {@code value} and {@code families}.
 */
final class ValuesByCategory {

    private static final String ASKED =
            "with asked as (select ?::text as authority, ?::timestamptz as begins, ?::timestamptz as ends) ";

    /** Each family counts once in a mean, however often it answered. */
    private static final String PULSE = ASKED + """
            select question as key, avg(level) as value, count(*) as families
            from (
                select answer.question, answer.plan_id, avg(answer.level) as level
                from pulse_answer answer
                join family_plan plan on plan.id = answer.plan_id
                join asked on asked.authority = plan.authority_code
                where answer.answered_at >= asked.begins and answer.answered_at < asked.ends
                group by answer.question, answer.plan_id
            ) as family
            group by question
            """;

    private static final String PROMISES = ASKED + """
            select promise as key, avg(level) as value, count(*) as families
            from (
                select distinct on (told.promise, told.plan_id) told.promise, told.level
                from promise_evaluation told
                join family_plan plan on plan.id = told.plan_id
                join asked on asked.authority = plan.authority_code
                where told.evaluated_by = 'FAMILY' and told.evaluated_on::timestamp < asked.ends at time zone 'Europe/Copenhagen'
                order by told.promise, told.plan_id, told.evaluated_on desc, told.recorded_at desc
            ) as latest
            group by promise
            """;

    private static final String OPEN_OBSTACLES = """
            from obstacle
            join asked on asked.authority = obstacle.authority_code
            where obstacle.raised_at < asked.ends
              and (obstacle.solved_at is null or obstacle.solved_at >= asked.ends)
            """;

    private static final String OBSTACLES_OPEN =
            ASKED + "select obstacle.kind as key, count(*) as value, count(distinct obstacle.plan_id) as families "
                    + OPEN_OBSTACLES + "group by obstacle.kind";

    private static final String OBSTACLES_BY_OWNER =
            ASKED + "select coalesce(obstacle.owner_agency_id, 'UNIT_LEADERS') as key, count(*) as value,"
                    + " count(distinct obstacle.plan_id) as families " + OPEN_OBSTACLES + "group by 1";

    /** In whole weeks: with the ages of a quarter ago, a mean in days would tell the age of one that is new. */
    private static final String OBSTACLE_AGE = ASKED
            + "select obstacle.kind as key, 7 * round(avg(extract(epoch from asked.ends - obstacle.raised_at)) / 604800)"
            + " as value, count(distinct obstacle.plan_id) as families " + OPEN_OBSTACLES
            + "group by obstacle.kind";

    private static final String OBSTACLE_TIME_TO_SOLVE = ASKED + """
            select obstacle.kind as key,
                   round(avg(extract(epoch from obstacle.solved_at - obstacle.raised_at)) / 86400) as value,
                   count(distinct obstacle.plan_id) as families
            from obstacle
            join asked on asked.authority = obstacle.authority_code
            where obstacle.solved_at >= asked.begins and obstacle.solved_at < asked.ends
            group by obstacle.kind
            """;

    /** What is under way on the quarter's last day in plans that had been in use; a draft's is not decided. */
    private static final String IN_FORCE_AT_THE_END = """
            from intervention
            join family_plan plan on plan.id = intervention.plan_id
            join asked on asked.authority = plan.authority_code
            cross join lateral (select (asked.ends at time zone 'Europe/Copenhagen')::date - 1 as day) as last
            where plan.activated_at < asked.ends and (plan.closed_at is null or plan.closed_at >= asked.ends)
              and intervention.state in ('GRANTED', 'RUNNING', 'ENDED')
              and intervention.from_day <= last.day
              and (intervention.until_day is null or intervention.until_day >= last.day)
            """;

    private static final String INTERVENTIONS_BY_AGENCY = ASKED
            + "select intervention.agency_id as key, count(*) as value, count(distinct intervention.plan_id) as families "
            + IN_FORCE_AT_THE_END + "group by intervention.agency_id";

    /** By the law's usual name; what is written otherwise is another law. */
    private static final String INTERVENTIONS_BY_LAW = ASKED + """
            select case lower(btrim(intervention.law))
                       when 'barnets lov' then 'CHILDREN_ACT'
                       when 'lov om social service' then 'SOCIAL_SERVICES_ACT'
                       when 'serviceloven' then 'SOCIAL_SERVICES_ACT'
                       when 'lov om en aktiv beskæftigelsesindsats' then 'EMPLOYMENT_ACT'
                       when 'lov om aktiv socialpolitik' then 'INCOME_ACT'
                       when 'aktivloven' then 'INCOME_ACT'
                       when 'sundhedsloven' then 'HEALTH_ACT'
                       when 'psykiatriloven' then 'PSYCHIATRY_ACT'
                       when 'lov om folkeskolen' then 'SCHOOL_ACT'
                       when 'folkeskoleloven' then 'SCHOOL_ACT'
                       else 'OTHER_LAW'
                   end as key,
                   count(*) as value, count(distinct intervention.plan_id) as families
            """ + IN_FORCE_AT_THE_END + "group by 1";

    private static final String REQUEST_TIME_TO_ANSWER = ASKED + """
            select request.agency_id as key,
                   round(avg(extract(epoch from request.answered_at - request.received_at)) / 86400) as value,
                   count(distinct request.plan_id) as families
            from contact_request request
            join family_plan plan on plan.id = request.plan_id
            join asked on asked.authority = plan.authority_code
            where request.answered_at >= asked.begins and request.answered_at < asked.ends
            group by request.agency_id
            """;

    private static final String ACTIVE_AT_THE_END = """
            from family_plan plan
            join asked on asked.authority = plan.authority_code
            join lateral (
                select change
                from plan_revision
                where plan_id = plan.id and at < asked.ends
                  and change in ('OPENED', 'ACTIVATED', 'PAUSED', 'RESUMED', 'CLOSED', 'REOPENED')
                order by number desc
                limit 1
            ) latest on latest.change in ('ACTIVATED', 'RESUMED', 'REOPENED')
            """;

    private static final String PLANS_BY_TYPE =
            ASKED + "select plan.type || '_PLAN' as key, count(*) as value, count(*) as families " + ACTIVE_AT_THE_END
                    + "group by plan.type";

    /** As the members stand when the figures are worked out; one whose birthday is not known is what the family calls it. */
    private static final String MEMBERS_IN_PLANS = ASKED + """
            select case
                       when coalesce(
                           member.birth_date > (asked.ends at time zone 'Europe/Copenhagen')::date - interval '18 years',
                           member.relation = 'CHILD') then 'CHILDREN'
                       else 'ADULTS'
                   end as key,
                   count(*) as value, count(distinct plan.id) as families
            """ + ACTIVE_AT_THE_END + """
            join member on member.plan_id = plan.id
                and (member.left_on is null or member.left_on >= (asked.ends at time zone 'Europe/Copenhagen')::date)
            group by 1
            """;

    private static final String COORDINATORS =
            ASKED + "select 'TOTAL' as key, count(distinct period.coordinator) as value, count(*) as families "
                    + ACTIVE_AT_THE_END + """
            join coordination_period period on period.plan_id = plan.id
                and period.from_at < asked.ends and (period.until_at is null or period.until_at >= asked.ends)
            having count(*) > 0
            """;

    /** Of the stays that hospitals have reported: they report of those alone who have said yes to it. */
    private static final String STAYS_BEGUN = ASKED + """
            , stay as (
                select told.plan_id, told.member_id, told.status, told.since, begun.at
                from hospital_stay told
                join family_plan plan on plan.id = told.plan_id
                join asked on asked.authority = plan.authority_code
                join lateral (
                    select min(report.occurred_at) as at
                    from hospital_report report
                    where report.member_id = told.member_id and report.agency_id = told.agency_id
                      and report.episode_id = told.episode_id and report.code = 'STIN'
                ) as begun on begun.at is not null
                where told.status <> 'CANCELLED'
            )
            select case
                       when exists (
                           select
                           from stay before
                           where before.member_id = stay.member_id and before.status = 'DISCHARGED'
                             and before.at < stay.at and before.since <= stay.at
                             and before.since > stay.at - interval '30 days') then 'AGAIN'
                       else 'OTHERWISE'
                   end as key,
                   count(*) as value, count(distinct stay.plan_id) as families
            from stay
            join asked on stay.at >= asked.begins and stay.at < asked.ends
            group by 1
            """;

    /** Goals that were open on the last day, with the scale that they have when the figures are worked out. */
    private static final String GOALS_WITH_SCALE = ASKED + """
            select case when whole then 'WITH' else 'WITHOUT' end as key, count(*) as value, count(*) as families
            from (
                select goal.plan_id, bool_and(goal.level_0 is not null) as whole
                from goal
                join family_plan plan on plan.id = goal.plan_id
                join asked on asked.authority = plan.authority_code
                where goal.worded_at < asked.ends and plan.activated_at < asked.ends
                  and (plan.closed_at is null or plan.closed_at >= asked.ends)
                  and (goal.ended_on is null
                       or goal.ended_on::timestamp at time zone 'Europe/Copenhagen' >= asked.ends)
                group by goal.plan_id
            ) as family
            group by whole
            """;

    private static final String CONTRADICTIONS_OPEN = ASKED + """
            select 'TOTAL' as key, count(*) as value, count(distinct contradiction.plan_id) as families
            from contradiction
            join family_plan plan on plan.id = contradiction.plan_id
            join asked on asked.authority = plan.authority_code
            where contradiction.opened_at < asked.ends
              and (contradiction.settled_at is null or contradiction.settled_at >= asked.ends)
            having count(*) > 0
            """;

    private static final String CONTRADICTION_TIME_TO_SETTLE = ASKED + """
            select 'TOTAL' as key,
                   round(avg(extract(epoch from contradiction.settled_at - contradiction.opened_at)) / 86400) as value,
                   count(distinct contradiction.plan_id) as families
            from contradiction
            join family_plan plan on plan.id = contradiction.plan_id
            join asked on asked.authority = plan.authority_code
            where contradiction.settled_at >= asked.begins and contradiction.settled_at < asked.ends
            having count(*) > 0
            """;

    private static final String COORDINATOR_CHANGES = ASKED + """
            select 'TOTAL' as key, count(*) as value, count(distinct revision.plan_id) as families
            from plan_revision revision
            join family_plan plan on plan.id = revision.plan_id
            join asked on asked.authority = plan.authority_code
            where revision.change = 'COORDINATOR_CHANGED' and revision.at >= asked.begins and revision.at < asked.ends
            having count(*) > 0
            """;

    private static final String APPOINTMENTS = ASKED + """
            select 'TOTAL' as key, count(*) as value, count(distinct appointment.plan_id) as families
            from appointment
            join family_plan plan on plan.id = appointment.plan_id
            join asked on asked.authority = plan.authority_code
            where appointment.state = 'AGREED'
              and appointment.starts_at >= asked.begins and appointment.starts_at < asked.ends
            having count(*) > 0
            """;

    private static final String TIME_TO_ACTIVE_PLAN = ASKED + """
            select 'TOTAL' as key,
                   round(avg(extract(epoch from first_time.at - plan.created_at)) / 86400) as value,
                   count(*) as families
            from family_plan plan
            join asked on asked.authority = plan.authority_code
            join lateral (
                select min(at) as at from plan_revision where plan_id = plan.id and change = 'ACTIVATED'
            ) as first_time on first_time.at >= asked.begins and first_time.at < asked.ends
            having count(*) > 0
            """;

    /** The first yes to a goal, or to the plan as a whole, that the plan has. */
    private static final String TIME_TO_FIRST_GOAL = ASKED + """
            select 'TOTAL' as key,
                   round(avg(greatest(
                       0, first_yes.day - (plan.created_at at time zone 'Europe/Copenhagen')::date))) as value,
                   count(*) as families
            from family_plan plan
            join asked on asked.authority = plan.authority_code
            join lateral (
                select min(agreed_on) as day from agreement where plan_id = plan.id
            ) as first_yes
                on first_yes.day::timestamp at time zone 'Europe/Copenhagen' >= asked.begins
                and first_yes.day::timestamp at time zone 'Europe/Copenhagen' < asked.ends
            having count(*) > 0
            """;

    /**
     * The family that a question is about: the one with the patient in its plan, or else the patient alone. Questions about
     * nobody known may all be about one: they are counted, and make no family more.
     */
    private static final String PATIENT = """
            coalesce(known.plan_id::text, referral.plan_id::text, encode(patient.person_key, 'hex'))""";

    private static final String REFERRALS = """
            from home_treatment_referral referral
            join asked on asked.authority = referral.municipality
            left join home_patient patient on patient.referral_id = referral.id
            left join lateral (
                select plan_id from member
                where member.person_key = patient.person_key
                order by member.holds_person desc, member.plan_id
                limit 1
            ) as known on true
            left join lateral (
                select min(at) as at from home_step where referral_id = referral.id and kind = 'RESERVED'
            ) as yes on true
            """;

    private static final String ASKED_IN =
            "where referral.asked_at >= asked.begins and referral.asked_at < asked.ends ";

    private static final String HOME_ASKS = ASKED + "select 'TOTAL' as key, count(*) as value, count(distinct "
            + PATIENT + ") as families " + REFERRALS + ASKED_IN + "having count(*) > 0";

    /** Good ones, all, patients, patients of good ones, patients of the others. */
    static final String HOME_ACCEPTED = ASKED + """
            select count(*) filter (where yes.at is not null), count(*),
                   count(distinct %1$s),
                   count(distinct %1$s) filter (where yes.at is not null),
                   count(distinct %1$s) filter (where yes.at is null)
            """.formatted(PATIENT) + REFERRALS + ASKED_IN + "having count(*) > 0";

    private static final String HOME_TIME_TO_YES = ASKED
            + "select 'TOTAL' as key, round(avg(extract(epoch from yes.at - referral.asked_at)) / 60) as value,"
            + " count(distinct " + PATIENT + ") as families " + REFERRALS + ASKED_IN
            + "and yes.at is not null having count(*) > 0";

    private static final String HOME_OUTCOMES = ASKED
            + "select coalesce(referral.outcome, 'TOTAL') as key, count(*) as value, count(distinct " + PATIENT
            + ") as families " + REFERRALS
            + "where referral.outcome is not null and referral.ended_at >= asked.begins and referral.ended_at <"
            + " asked.ends group by grouping sets ((), (referral.outcome)) having count(*) > 0";

    private static final String HOME_DAYS_SAVED = ASKED
            + "select 'TOTAL' as key, avg(referral.days_saved) as value, count(distinct " + PATIENT + ") as families "
            + REFERRALS
            + "where referral.days_saved is not null and referral.ended_at >= asked.begins and referral.ended_at <"
            + " asked.ends having count(*) > 0";

    private static final String TIME_TO_ACKNOWLEDGE = ASKED + """
            select message.agency_id as key,
                   round(avg(extract(epoch from message.acknowledged_at - message.sent_at)) / 60) as value,
                   count(distinct message.plan_id) as families
            from notification message
            join family_plan plan on plan.id = message.plan_id
            join asked on asked.authority = plan.authority_code
            where message.made_at >= asked.begins and message.made_at < asked.ends
              and message.sent_at is not null and message.acknowledged_at is not null
            group by message.agency_id
            """;

    private static final String WITHHELD_BY_REASON = ASKED + """
            select coalesce(reason, 'TOTAL') as key, count(*) as value, count(distinct plan_id) as families
            from (
                select message.plan_id,
                       case message.reason
                           when 'no-consent' then 'NO_CONSENT'
                           when 'consent-awaits-others' then 'AWAITS_OTHERS'
                           when 'consent-refused' then 'REFUSED'
                           when 'consent-withdrawn' then 'WITHDRAWN'
                           when 'consent-attendance-only' then 'ATTENDANCE_ONLY'
                           when 'consent-ask-each-time' then 'ASK_EACH_TIME'
                           else 'OTHER'
                       end as reason
                from notification message
                join family_plan plan on plan.id = message.plan_id
                join asked on asked.authority = plan.authority_code
                where message.state = 'WITHHELD' and message.made_at >= asked.begins and message.made_at < asked.ends
            ) as withheld
            group by grouping sets ((), (reason))
            having count(*) > 0
            """;

    private ValuesByCategory() {}

    static String query(ByCategory code) {
        return switch (code) {
            case PULSE_BY_THEME -> PULSE;
            case YOUTH_PROMISES -> PROMISES;
            case OBSTACLES_OPEN -> OBSTACLES_OPEN;
            case OBSTACLES_BY_OWNER -> OBSTACLES_BY_OWNER;
            case OBSTACLE_AGE -> OBSTACLE_AGE;
            case OBSTACLE_TIME_TO_SOLVE -> OBSTACLE_TIME_TO_SOLVE;
            case INTERVENTIONS_BY_AGENCY -> INTERVENTIONS_BY_AGENCY;
            case INTERVENTIONS_BY_LAW -> INTERVENTIONS_BY_LAW;
            case REQUEST_TIME_TO_ANSWER -> REQUEST_TIME_TO_ANSWER;
            case PLANS_BY_TYPE -> PLANS_BY_TYPE;
            case GOALS_WITH_SCALE -> GOALS_WITH_SCALE;
            case MEMBERS_IN_PLANS -> MEMBERS_IN_PLANS;
            case COORDINATORS -> COORDINATORS;
            case STAYS_BEGUN -> STAYS_BEGUN;
            case CONTRADICTIONS_OPEN -> CONTRADICTIONS_OPEN;
            case CONTRADICTION_TIME_TO_SETTLE -> CONTRADICTION_TIME_TO_SETTLE;
            case COORDINATOR_CHANGES -> COORDINATOR_CHANGES;
            case APPOINTMENTS -> APPOINTMENTS;
            case TIME_TO_ACTIVE_PLAN -> TIME_TO_ACTIVE_PLAN;
            case TIME_TO_FIRST_GOAL -> TIME_TO_FIRST_GOAL;
            case HOME_ASKS -> HOME_ASKS;
            case HOME_TIME_TO_YES -> HOME_TIME_TO_YES;
            case HOME_OUTCOMES -> HOME_OUTCOMES;
            case HOME_DAYS_SAVED -> HOME_DAYS_SAVED;
            case TIME_TO_ACKNOWLEDGE -> TIME_TO_ACKNOWLEDGE;
            case WITHHELD_BY_REASON -> WITHHELD_BY_REASON;
        };
    }
}
