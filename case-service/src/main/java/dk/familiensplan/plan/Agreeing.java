package dk.familiensplan.plan;

import dk.familiensplan.plan.PlanSnapshot.OfAgreement;
import dk.familiensplan.plan.PlanSnapshot.OfGoal;
import dk.familiensplan.plan.PlanSnapshot.OfMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has not said yes to a goal as it is worded now. A member's own goal asks that member; the family's goal asks
 * everybody who is old enough to be asked. Pure.
 */
public final class Agreeing {

    /** A child of this age has a say of its own in its case (barnets lov, which sets it at 10 years). */
    public static final int ASKED_FROM_AGE = 10;

    /** A yes that is missing. */
    public record Missing(UUID goalId, UUID memberId) {}

    private Agreeing() {}

    /** Every yes that is missing, in the order of the goals and of the members. */
    public static List<Missing> missing(PlanSnapshot plan, LocalDate today) {
        return plan.goals().stream()
                .filter(goal -> !goal.isEnded())
                .flatMap(goal -> missing(goal, plan, today))
                .toList();
    }

    /** Those of goals that were worded after the plan was taken into use: somebody must go back and ask. */
    public static List<Missing> missingSinceActivation(PlanSnapshot plan, LocalDate today) {
        Instant activated = plan.activatedAt();
        if (activated == null) {
            return List.of();
        }
        return plan.goals().stream()
                .filter(goal -> !goal.isEnded())
                .filter(goal -> goal.wordedAt() != null && goal.wordedAt().isAfter(activated))
                .flatMap(goal -> missing(goal, plan, today))
                .toList();
    }

    private static Stream<Missing> missing(OfGoal goal, PlanSnapshot plan, LocalDate today) {
        return plan.members().stream()
                .filter(member -> isAsked(member, goal.memberId(), today))
                .filter(member -> hasSaidYes(plan.agreements(), goal, member).isEmpty())
                .map(member -> new Missing(goal.id(), member.id()));
    }

    private static boolean isAsked(OfMember member, @Nullable UUID owner, LocalDate today) {
        if (member.leftOn() != null) {
            return false;
        }
        if (owner != null) {
            return member.id().equals(owner);
        }
        LocalDate birth = member.birthDate();
        return birth == null || Period.between(birth, today).getYears() >= ASKED_FROM_AGE;
    }

    private static Optional<OfAgreement> hasSaidYes(List<OfAgreement> agreements, OfGoal goal, OfMember member) {
        return agreements.stream()
                .filter(agreement -> goal.id().equals(agreement.goalId()))
                .filter(agreement -> agreement.memberId().equals(member.id()))
                .filter(agreement -> Objects.equals(agreement.wording(), goal.wording()))
                .findFirst();
    }
}
