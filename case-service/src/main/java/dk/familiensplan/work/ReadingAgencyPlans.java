package dk.familiensplan.work;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An agency's people read the part of a plan that they may see; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingAgencyPlans {

    private final AgencyDesk desk;
    private final Plans plans;
    private final Agencies agencies;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingAgencyPlans(
            AgencyDesk desk,
            Plans plans,
            Agencies agencies,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.agencies = agencies;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The active plans in which somebody has said yes to anything with the caller's agency, by family name. */
    public List<AgencyPlan> all() {
        AgencyId agency = OurAgency.of(user);
        List<PlanId> takesPartIn = desk.plans(agency);
        Map<PlanId, PlanSnapshot> snapshots = plans.readAll(takesPartIn);
        Instant now = clock.instant();
        List<AgencyPlan> visible = takesPartIn.stream()
                .map(snapshots::get)
                .filter(Objects::nonNull)
                .map(plan -> AgencyPlan.of(plan, agency, Set.of(), this::name, now))
                .filter(plan -> !plan.members().isEmpty())
                .toList();
        audit.recordAll(
                Deed.PLAN_READ, visible.stream().map(plan -> plan.plan().id()).toList(), Purpose.AGENCY_CASEWORK);
        return visible;
    }

    /** One plan, as the caller's agency may see it; as if there were none, when it may see nobody in it. */
    public AgencyPlan one(PlanId id) {
        access.require(Operation.READ_CONSENTED_PART, id.value());
        AgencyId agency = OurAgency.of(user);
        AgencyPlan visible = plans.read(id)
                .map(plan -> AgencyPlan.of(plan, agency, cannotAttend(agency, id), this::name, clock.instant()))
                .filter(plan -> !plan.members().isEmpty())
                .orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        audit.record(Deed.PLAN_READ, id.value(), Purpose.AGENCY_CASEWORK);
        return visible;
    }

    /** The members of whom the agency was told last that they cannot attend. */
    private Set<MemberId> cannotAttend(AgencyId agency, PlanId plan) {
        Set<MemberId> away = new HashSet<>();
        for (Notification told : desk.attendance(agency, plan)) {
            if (told.kind() == NotificationKind.CANNOT_ATTEND || told.kind() == NotificationKind.ADMITTED) {
                away.add(told.member());
            } else {
                away.remove(told.member());
            }
        }
        return away;
    }

    private String name(AgencyId agency) {
        return agencies.byId(agency.value()).map(Agency::name).orElse(agency.value());
    }
}
