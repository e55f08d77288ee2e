package dk.familiensplan.report.store;

/** What agencies do in each other's fields, what they wait for of each other, and what families tell of them. */
final class AcrossAgencies {

    /**
     * A family has moved in a field by the same rule as for all its goals: the mean of the latest levels is at least one above
     * that of the first, of the goals that have been evaluated twice. The parameters: the authority, the day after the
     * quarter, three times.
     */
    static final String MOVED = """
            with goal_levels as (
                select goal.plan_id, goal.topic,
                       (array_agg(evaluation.level order by evaluation.evaluated_on, evaluation.recorded_at))[1] as first,
                       (array_agg(evaluation.level
                           order by evaluation.evaluated_on desc, evaluation.recorded_at desc))[1] as latest
                from goal_evaluation evaluation
                join goal on goal.id = evaluation.goal_id
                join family_plan plan on plan.id = goal.plan_id
                where plan.authority_code = ? and goal.topic is not null
                  and evaluation.evaluated_on < ?::date
                  and not exists (
                      select
                      from goal_evaluation newer
                      where newer.supersedes = evaluation.id and newer.evaluated_on < ?::date)
                group by goal.plan_id, goal.id, goal.topic
                having count(*) >= 2
            ),
            family as (
                select plan_id, topic, sum(latest) - sum(first) >= count(*) as moved
                from goal_levels
                group by plan_id, topic
            ),
            at_work as (
                select distinct intervention.plan_id, intervention.agency_id
                from intervention
                where intervention.state in ('GRANTED', 'RUNNING', 'ENDED') and intervention.from_day < ?::date
            )
            select at_work.agency_id, family.topic,
                   count(*) filter (where family.moved), count(*) filter (where not family.moved)
            from family
            join at_work using (plan_id)
            group by at_work.agency_id, family.topic
            """;

    /**
     * Requests that wait for the coordinator, messages that wait for a receipt, and views that an agency was asked for and has
     * not given. The parameters: the authority, and when the quarter ended.
     */
    static final String WAITING = """
            with asked as (select ?::text as authority, ?::timestamptz as ends),
            waits as (
                select request.plan_id, request.agency_id, 'AGENCY_WAITS' as what
                from contact_request request, asked
                where request.received_at < asked.ends
                  and (request.answered_at is null or request.answered_at >= asked.ends)
                union all
                select message.plan_id, message.agency_id, 'RECEIPT_AWAITED'
                from notification message, asked
                where message.sent_at < asked.ends
                  and (message.acknowledged_at is null and message.state = 'SENT'
                       or message.acknowledged_at >= asked.ends)
                union all
                select ask.plan_id, ask.agency_id, 'VIEW_AWAITED'
                from view_ask ask, asked
                where ask.asked_at < asked.ends
                  and (ask.withdrawn_at is null or ask.withdrawn_at >= asked.ends)
                  and not exists (
                      select
                      from network_view view
                      where view.plan_id = ask.plan_id
                        and view.participant_kind = 'AGENCY' and view.participant_id = ask.agency_id
                        and view.about_member = ask.member_id and view.topic = ask.topic
                        and view.answered_at >= ask.asked_at and view.answered_at < asked.ends)
            )
            select waits.agency_id, waits.what, count(*), count(distinct waits.plan_id)
            from waits
            join family_plan plan on plan.id = waits.plan_id
            join asked on asked.authority = plan.authority_code
            group by waits.agency_id, waits.what
            """;

    /** The newest telling of each step counts. The parameters: the authority, and when the quarter ended. */
    static final String JOURNEYS = """
            with told as (
                select distinct on (step.id) step.plan_id, step.agency_id, step.kind, step.removed
                from journey_step step
                join family_plan plan on plan.id = step.plan_id
                where plan.authority_code = ? and step.written_at < ?
                order by step.id, step.version desc
            )
            select agency_id, kind, count(distinct plan_id), count(distinct plan_id)
            from told
            where agency_id is not null and kind in ('WORKED', 'DID_NOT_WORK') and not removed
            group by agency_id, kind
            """;

    private AcrossAgencies() {}
}
