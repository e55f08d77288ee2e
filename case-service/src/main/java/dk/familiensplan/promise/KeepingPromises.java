package dk.familiensplan.promise;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator and the young person say how far each promise is kept, at the start, at each follow-up and whenever they
 * want; and both read it. The promises are made to the young person: of the family, nobody else is shown how they are kept.
 */
@ApplicationScoped
@Transactional
public class KeepingPromises {

    /** Youth plans are for young people of this age and older. */
    private static final int FROM_AGE = 15;

    /** And up to this age. */
    private static final int TO_AGE = 24;

    private final PromiseEvaluations evaluations;
    private final Plans plans;
    private final OwnPlan own;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    KeepingPromises(
            PromiseEvaluations evaluations, Plans plans, OwnPlan own, PlanAccess access, AuditLog audit, Clock clock) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody says of one promise. */
    public record Said(
            UUID id,
            Promise promise,
            int level,
            EvaluatedBy by,
            LocalDate on,
            @Nullable String note) {}

    /** The promises of a plan, for who coordinates it; nothing for a plan of another type. */
    public List<KeptPromise> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.PROMISES_READ, plan.value(), Purpose.COORDINATION);
        return kept(plan);
    }

    /** The promises to the caller, if the caller is the young person. */
    public List<KeptPromise> ofOurPlan() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.PROMISES_READ, me.plan().value(), Purpose.OWN_PLAN);
        return plans.read(me.plan()).map(plan -> keptFor(plan, me.member())).orElse(List.of());
    }

    /** The promises to a member, if that is the young person, of a plan that the caller may read. */
    public List<KeptPromise> keptFor(PlanSnapshot plan, MemberId reader) {
        return plan.member(reader).filter(this::isYoung).isPresent() ? keptIn(plan) : List.of();
    }

    private boolean isYoung(PlanSnapshot.OfMember member) {
        LocalDate born = member.birthDate();
        if (born == null) {
            return false;
        }
        int age = Period.between(born, LocalDate.ofInstant(clock.instant(), TimeSource.DANISH))
                .getYears();
        return age >= FROM_AGE && age <= TO_AGE;
    }

    /** Writes down how far a promise is kept; the same sent twice is there once. */
    public List<KeptPromise> evaluate(PlanId plan, Said said) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        PlanSnapshot youth = youth(plan);
        if (!youth.status().holdsItsPeople()) {
            throw PromiseRule.PLAN_IS_IN_USE.broken();
        }
        if (said.on().isAfter(LocalDate.ofInstant(clock.instant(), TimeSource.DANISH))) {
            throw PromiseRule.DAY_LIES_BEHIND.brokenAt("/evaluatedOn");
        }
        boolean added = evaluations.add(new PromiseEvaluation(
                said.id(), plan, said.promise(), said.level(), said.by(), said.on(), said.note(), clock.instant()));
        if (added) {
            audit.record(Deed.PROMISE_EVALUATED, plan.value(), Purpose.COORDINATION);
        }
        return kept(plan);
    }

    private PlanSnapshot youth(PlanId plan) {
        return plans.read(plan)
                .filter(one -> one.type() == PlanType.YOUTH)
                .orElseThrow(PromiseRule.PLAN_IS_OF_A_YOUNG_PERSON::broken);
    }

    /** The promises of a plan that the caller may read; none where it is of another type. */
    public List<KeptPromise> keptIn(PlanSnapshot plan) {
        if (plan.type() != PlanType.YOUTH) {
            return List.of();
        }
        LocalDate lastFollowUp = plan.followUps().stream()
                .map(PlanSnapshot.OfFollowUp::heldOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        return KeptPromise.of(evaluations.ofPlan(plan.planId()), lastFollowUp);
    }

    private List<KeptPromise> kept(PlanId id) {
        return plans.read(id).map(this::keptIn).orElse(List.of());
    }
}
