package dk.familiensplan.report.store;

/**
 * What each family cost each budget in a quarter: an amount a week, month or year by the days of the quarter that the
 * intervention was in force, an amount paid once where it began in the quarter.
 *
 * <p>Which budget is free text in a plan, and no word of it leaves the database: it is taken for one of few that are the same
 * in every municipality, by the first of the words below that is in it.
 */
final class CostOfFamilies {

    /** The parameters: the authority, the quarter's first day, and the first day of the next. */
    static final String QUERY = """
            with asked as (select ?::text as authority, ?::date as begins, ?::date as ends),
            in_force as (
                select intervention.plan_id, intervention.payer, intervention.amount, intervention.amount_per,
                       intervention.from_day >= asked.begins as began,
                       least(coalesce(intervention.until_day + 1, asked.ends),
                             coalesce((plan.closed_at at time zone 'Europe/Copenhagen')::date, asked.ends), asked.ends)
                           - greatest(intervention.from_day, asked.begins) as days
                from intervention
                join family_plan plan on plan.id = intervention.plan_id
                join asked on asked.authority = plan.authority_code
                where plan.activated_at < asked.ends::timestamp at time zone 'Europe/Copenhagen'
                  and intervention.state in ('GRANTED', 'RUNNING', 'ENDED')
                  and intervention.amount > 0
                  and intervention.from_day < asked.ends
                  and (intervention.until_day is null or intervention.until_day >= asked.begins)
            ),
            budget as materialized (
                select payer,
                       case
                           when payer ~* 'jobcent|beskæftig|ydelse|kontanthjælp' then 'EMPLOYMENT'
                           when payer ~* 'psykiatri' then 'PSYCHIATRY'
                           when payer ~* 'sygehus|hospital' then 'HOSPITAL'
                           when payer ~* 'skole|undervisning|dagtilbud|ppr|uddannelse' then 'SCHOOL_BUDGET'
                           when payer ~* 'barn|børn|famili|unge' then 'CHILDREN_AND_FAMILIES'
                           when payer ~* 'sundhed|pleje|ældre' then 'HEALTH'
                           when payer ~* 'social|handicap|voks' then 'SOCIAL'
                           else 'OTHER_PAYER'
                       end as name
                from (select distinct payer from in_force) as written
            )
            select budget.name, sum(
                       case in_force.amount_per
                           when 'ONCE' then case when began then amount else 0 end
                           when 'WEEK' then amount * days / 7
                           when 'MONTH' then amount * days * 12 / 365.25
                           else amount * days / 365.25
                       end) as kroner
            from in_force
            join budget using (payer)
            where days > 0
            group by in_force.plan_id, budget.name
            having sum(case when in_force.amount_per <> 'ONCE' or began then 1 else 0 end) > 0
            """;

    private CostOfFamilies() {}
}
