package dk.familiensplan.plan;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Somebody comes to the family, leaves it, or is known better. */
@ApplicationScoped
@Transactional
public class ChangingMembers {

    private final ChangingPlan changing;
    private final PersonNumbers numbers;

    @Inject
    ChangingMembers(ChangingPlan changing, PersonNumbers numbers) {
        this.changing = changing;
        this.numbers = numbers;
    }

    /** Takes a person in, who may have a say about a child; refused for one who is in another active plan (invariant 1). */
    public PlanSnapshot add(PlanId plan, VersionTag expected, PlanContent.OfMember member) {
        return changing.changeWhoTakesPart(
                plan,
                expected,
                PlanChange.MEMBER_ADDED,
                (changed, caller, now) -> changed.addMember(member, numbers, now));
    }

    /**
     * Puts right what is known of a person; without a person number the known one is kept. Who answers for whom can be another
     * by it, and so what was a yes: agencies are told to stop using what they then should not have.
     */
    public PlanSnapshot change(PlanId plan, VersionTag expected, MemberId named, PlanContent.OfMember member) {
        return changing.changeWhoTakesPart(plan, expected, PlanChange.MEMBER_CHANGED, (changed, caller, now) -> {
            PlanRule.requireNamed(named, member.id(), "/id");
            changed.changeMember(member, numbers, now);
        });
    }

    /**
     * A person leaves; what that person said yes to is withdrawn, no law is used about them any more, and agencies are told
     * to stop using what they have. The list of what was sent stays.
     */
    public PlanSnapshot leave(PlanId plan, VersionTag expected, MemberId member, LocalDate on, String reason) {
        return changing.changeWhoTakesPart(
                plan,
                expected,
                PlanChange.MEMBER_LEFT,
                (changed, caller, now) -> changed.memberLeaves(member, on, reason, now));
    }
}
