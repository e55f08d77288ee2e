package dk.familiensplan.understanding;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The coordinator writes down what family and professionals understand together. */
@ApplicationScoped
@Transactional
public class SharingUnderstanding {

    private final Understandings understandings;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    SharingUnderstanding(Understandings understandings, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.understandings = understandings;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A reason, and whose yes is missing. */
    public record Explained(GrantReason reason, List<MemberId> missing) {

        public Explained {
            missing = List.copyOf(missing);
        }
    }

    /** All of it; assessments newest first. */
    public record Shared(List<StormAssessment> assessments, List<Explained> reasons) {

        public Shared {
            assessments = List.copyOf(assessments);
            reasons = List.copyOf(reasons);
        }
    }

    /** As it stands now. */
    public Shared read(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.UNDERSTANDING_READ, plan.value(), Purpose.COORDINATION);
        PlanSnapshot family = family(plan);
        return new Shared(
                understandings.assessments(plan),
                understandings.reasons(plan).stream()
                        .map(reason -> new Explained(reason, reason.missing(family, today())))
                        .toList());
    }

    /** A new assessment, made with the family. */
    public void assess(StormAssessment assessment) {
        Caller caller = access.require(Operation.CHANGE_PLAN, assessment.plan().value());
        assessment.require(family(assessment.plan()), today());
        if (!understandings.add(assessment, caller.subject(), clock.instant())) {
            throw UnderstandingRule.ID_USED_ONCE.broken();
        }
        audit.record(Deed.UNDERSTANDING_CHANGED, assessment.plan().value(), Purpose.COORDINATION);
    }

    /** Says why an intervention was granted, or says it otherwise, to what stood there (version 0: nothing). */
    public void explain(PlanId plan, UUID intervention, VersionTag expected, String words) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        if (family(plan).interventions().stream().noneMatch(one -> one.id().equals(intervention))) {
            throw UnderstandingRule.INTERVENTION_IN_PLAN.broken();
        }
        Instant now = clock.instant();
        GrantReason next = understandings.reasons(plan).stream()
                .filter(one -> one.intervention().equals(intervention))
                .findFirst()
                .orElseGet(() -> new GrantReason(intervention, 0, plan, words, now, List.of()))
                .reworded(words, now);
        expected.requireSameAs(next.version() - 1);
        if (!understandings.add(next, caller.subject())) {
            throw UnderstandingRule.SIGNED_AS_WORDED.broken();
        }
        audit.record(Deed.UNDERSTANDING_CHANGED, plan.value(), Purpose.COORDINATION);
    }

    /** A member says at the table that the words are right. */
    public void signAtTheTable(PlanId plan, UUID intervention, int version, MemberId member, HowGiven how) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        sign(plan, intervention, version, member, how, caller.subject());
        audit.record(Deed.UNDERSTANDING_CHANGED, plan.value(), Purpose.COORDINATION);
    }

    /** The yes of somebody who is asked, to the words as they stand. */
    void sign(PlanId plan, UUID intervention, int version, MemberId member, HowGiven how, String by) {
        GrantReason reason = understandings.reasons(plan).stream()
                .filter(one -> one.intervention().equals(intervention))
                .findFirst()
                .orElseThrow(UnderstandingRule.INTERVENTION_IN_PLAN::broken);
        if (!reason.asked(family(plan), today()).contains(member)) {
            throw UnderstandingRule.SIGNED_BY_THOSE_ASKED.brokenAt("/memberId");
        }
        if (reason.version() != version) {
            throw UnderstandingRule.SIGNED_AS_WORDED.brokenAt("/version");
        }
        understandings.sign(reason, new GrantReason.SignOff(member, today(), how), by, clock.instant());
    }

    private PlanSnapshot family(PlanId plan) {
        return plans.read(plan).orElseThrow(UnderstandingRule.INTERVENTION_IN_PLAN::broken);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }
}
