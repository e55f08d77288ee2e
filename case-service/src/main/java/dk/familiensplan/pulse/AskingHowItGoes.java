package dk.familiensplan.pulse;

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
import dk.familiensplan.platform.settings.Settings;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The coordinator asks a member how it goes: at the table, or by a secret address that works once. */
@ApplicationScoped
@Transactional
public class AskingHowItGoes {

    private static final int MOST = 500;

    private final PulseAnswers answers;
    private final PulseLinks links;
    private final Plans plans;
    private final Settings settings;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AskingHowItGoes(
            PulseAnswers answers,
            PulseLinks links,
            Plans plans,
            Settings settings,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.answers = answers;
        this.links = links;
        this.plans = plans;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a family finds the help.
     *
     * @param answers newest first
     * @param children who meets the version with pictures
     */
    public record Pulse(List<PulseAnswer> answers, List<MemberId> children) {

        public Pulse {
            answers = List.copyOf(answers);
            children = List.copyOf(children);
        }
    }

    /** A link with its secret, which is told here and never again. */
    public record Opened(PulseLink link, String secret) {

        @Override
        public String toString() {
            return "Opened[" + link.id() + "]";
        }
    }

    /** A whole family's answers. */
    public Pulse ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.PULSE_READ, plan.value(), Purpose.COORDINATION);
        return new Pulse(answers.ofPlan(plan, MOST), children(family(plan)));
    }

    /** What a member says at the table. */
    public void atTheTable(PlanId plan, MemberId member, List<PulseAnswer.Said> said, boolean atFollowUp) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        require(plan, member);
        PulseAnswer.together(plan, member, said, PulseGiven.TABLE, atFollowUp, clock.instant())
                .forEach(answers::add);
        audit.record(Deed.PULSE_ANSWERED, plan.value(), Purpose.COORDINATION);
    }

    /** The links that can be used now. */
    public List<PulseLink> links(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.PULSE_READ, plan.value(), Purpose.COORDINATION);
        return links.openOf(plan, clock.instant());
    }

    /** Opens one for a member. */
    public Opened open(PlanId plan, MemberId member) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        require(plan, member);
        String secret = Secret.random();
        PulseLink link = PulseLink.open(plan, member, clock.instant());
        links.add(link, Secret.hash(secret));
        audit.record(Deed.PULSE_LINK_CHANGED, plan.value(), Purpose.COORDINATION);
        return new Opened(link, secret);
    }

    /** Closes one at once. */
    public void close(PlanId plan, UUID link) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        if (!links.close(plan, link, clock.instant())) {
            throw PulseRule.LINK_IS_OPEN.broken();
        }
        audit.record(Deed.PULSE_LINK_CHANGED, plan.value(), Purpose.COORDINATION);
    }

    /** Who of these meets the version with pictures today. */
    List<MemberId> children(PlanSnapshot plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        return plan.members().stream()
                .filter(member -> PulseForm.of(member, today, settings.childrensPulseBelow()) == PulseForm.CHILDREN)
                .map(PlanSnapshot.OfMember::memberId)
                .toList();
    }

    private void require(PlanId plan, MemberId member) {
        if (family(plan).member(member).filter(one -> one.leftOn() == null).isEmpty()) {
            throw PulseRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
    }

    private PlanSnapshot family(PlanId plan) {
        return plans.read(plan).orElseThrow(() -> PulseRule.MEMBER_IN_PLAN.brokenAt("/memberId"));
    }
}
