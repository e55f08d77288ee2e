package dk.familiensplan.myplan;

import dk.familiensplan.access.Operation;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.AgreementId;
import dk.familiensplan.plan.ChangingGoals;
import dk.familiensplan.plan.GoalId;
import dk.familiensplan.plan.KeepingFromMember;
import dk.familiensplan.plan.PlanContent;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A member of the family says yes to a goal, and decides who else at home may read what is their own. */
@ApplicationScoped
@Transactional
public class SpeakingForOneself {

    private final OwnPlan own;
    private final ChangingGoals goals;
    private final KeepingFromMember keeping;
    private final Clock clock;

    @Inject
    SpeakingForOneself(OwnPlan own, ChangingGoals goals, KeepingFromMember keeping, Clock clock) {
        this.own = own;
        this.goals = goals;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Says yes today to a goal as it was worded when it was read. */
    public void agree(AgreementId id, GoalId goal, int wording) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        goals.agreeAsMember(
                me.plan(), new PlanContent.OfAgreement(id, me.member(), goal, today, HowGiven.DIGITALLY), wording);
    }

    /** From now on exactly these may not read it, nor know of it. */
    public void keep(ItemKind kind, UUID item, Set<MemberId> from) {
        OwnPlan.Membership me = own.require(Operation.DECIDE_OWN_CONSENT);
        keeping.keepOwn(me.plan(), kind, item, from);
    }
}
