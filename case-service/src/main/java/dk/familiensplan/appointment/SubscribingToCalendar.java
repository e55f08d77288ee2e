package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Secret;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The coordinator opens a calendar address together with a member, and closes it when it has come into wrong hands. */
@ApplicationScoped
@Transactional
public class SubscribingToCalendar {

    private final CalendarAddresses addresses;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    SubscribingToCalendar(CalendarAddresses addresses, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.addresses = addresses;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are open. */
    public List<CalendarAddress> open(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.COORDINATION);
        return addresses.ofPlan(plan);
    }

    /** The one that a member of the family has, on their own page. */
    public Optional<CalendarAddress> own(PlanId plan, MemberId self) {
        access.require(Operation.READ_OUR_PLAN, plan.value());
        return addresses.ofPlan(plan).stream()
                .filter(address -> address.member().equals(self))
                .findFirst();
    }

    /** A member opens one for themself; the secret is told here and never again. */
    public Opened openOwn(PlanId plan, MemberId self) {
        access.require(Operation.SPEAK_AS_FAMILY, plan.value());
        return opened(plan, self, Purpose.OWN_PLAN);
    }

    /** A member closes their own at once. */
    public void closeOwn(PlanId plan, MemberId self) {
        access.require(Operation.SPEAK_AS_FAMILY, plan.value());
        CalendarAddress address = own(plan, self).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        close(plan, address.id(), Purpose.OWN_PLAN);
    }

    /** Opens one; the secret is told here and never again. */
    public Opened open(PlanId plan, MemberId member) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        return opened(plan, member, Purpose.COORDINATION);
    }

    private Opened opened(PlanId plan, MemberId member, Purpose why) {
        PlanSnapshot family = plans.read(plan).orElseThrow(AppointmentRule.PLAN_IS_ACTIVE::broken);
        if (family.member(member).isEmpty()) {
            throw AppointmentRule.MEMBERS_IN_PLAN.brokenAt("/memberId");
        }
        String secret = Secret.random();
        CalendarAddress address = new CalendarAddress(UUID.randomUUID(), plan, member, clock.instant(), null);
        if (!addresses.open(address, Secret.hash(secret))) {
            throw AppointmentRule.ADDRESS_OF_MEMBER_ONCE.broken();
        }
        audit.record(Deed.CALENDAR_ADDRESS_CHANGED, plan.value(), why);
        return new Opened(address, secret);
    }

    /** Closes one at once. */
    public void close(PlanId plan, UUID id) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        close(plan, id, Purpose.COORDINATION);
    }

    private void close(PlanId plan, UUID id, Purpose why) {
        if (!addresses.close(plan, id, clock.instant())) {
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
        audit.record(Deed.CALENDAR_ADDRESS_CHANGED, plan.value(), why);
    }

    /** An address with its secret. */
    public record Opened(CalendarAddress address, String secret) {

        @Override
        public String toString() {
            return "Opened[" + address.id() + "]";
        }
    }
}
