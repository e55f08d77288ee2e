package dk.familiensplan.appointment;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.RequestRefused;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The family says how much it can do with; the coordinator writes it down. */
@ApplicationScoped
@Transactional
public class AgreeingWeekLimits {

    private final FamilyCalendar calendar;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AgreeingWeekLimits(FamilyCalendar calendar, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.calendar = calendar;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is agreed. */
    public WeekLimits read(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.COORDINATION);
        return calendar.limits(plan);
    }

    /** Agrees on something else; members who are not named have no limit of their own. */
    public WeekLimits agree(PlanId plan, VersionTag expected, WeekLimits limits) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        PlanSnapshot family = plans.read(plan).orElseThrow(AppointmentRule.PLAN_IS_ACTIVE::broken);
        if (limits.aWeek().keySet().stream()
                .anyMatch(member -> family.member(member).isEmpty())) {
            throw AppointmentRule.MEMBERS_IN_PLAN.brokenAt("/members");
        }
        expected.requireSameAs(calendar.limits(plan).version());
        if (!calendar.limit(plan, limits, (int) expected.version(), clock.instant())) {
            throw new RequestRefused(Fault.STALE);
        }
        audit.record(Deed.CALENDAR_CHANGED, plan.value(), Purpose.COORDINATION);
        return calendar.limits(plan);
    }
}
