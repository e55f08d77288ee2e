package dk.familiensplan.myplan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.GivingConsent;
import dk.familiensplan.plan.PlanContent;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.Sharing;
import dk.familiensplan.plan.WithdrawingConsent;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the family says on their own page what an agency may know: about themself, or about a child that they answer
 * for. Whether the answer counts alone is decided where every answer is, by age and custody.
 */
@ApplicationScoped
@Transactional
public class DecidingOwnSharing {

    private final OwnPlan own;
    private final Plans plans;
    private final GivingConsent giving;
    private final WithdrawingConsent withdrawing;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DecidingOwnSharing(
            OwnPlan own,
            Plans plans,
            GivingConsent giving,
            WithdrawingConsent withdrawing,
            AuditLog audit,
            Clock clock) {
        this.own = own;
        this.plans = plans;
        this.giving = giving;
        this.withdrawing = withdrawing;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer, to what the reader saw standing there. */
    public record OwnAnswer(
            ConsentId id,
            MemberId member,
            AgencyId agency,
            Topic topic,
            Answer answer,
            Extent extent,
            @Nullable ConsentId insteadOf) {}

    /** What stands now. Logged as a reading of one's own plan. */
    public OwnSharing read() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.OUR_PLAN_READ, me.plan().value(), Purpose.OWN_PLAN);
        return sharing(me);
    }

    /** The answer stands from now on; withdrawn, or one that is no longer what was shown, is refused by its own rule. */
    public OwnSharing give(OwnAnswer given) {
        OwnPlan.Membership me = own.require(Operation.DECIDE_OWN_CONSENT);
        giving.giveOwn(
                me.plan(),
                new PlanContent.OfConsent(
                        given.id(),
                        given.member(),
                        given.agency(),
                        given.topic(),
                        given.answer(),
                        given.extent(),
                        HowGiven.DIGITALLY,
                        Period.OPEN,
                        Set.of(me.member()),
                        null),
                given.insteadOf());
        return sharing(me);
    }

    /** What waits is withheld at once, and the agency is told not to use what it has. */
    public OwnSharing withdraw(ConsentId consent) {
        OwnPlan.Membership me = own.require(Operation.DECIDE_OWN_CONSENT);
        withdrawing.withdrawOwn(me.plan(), consent);
        return sharing(me);
    }

    private OwnSharing sharing(OwnPlan.Membership me) {
        PlanSnapshot plan = plans.read(me.plan()).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), today);
        List<MemberId> known =
                sight.members().stream().map(PlanSnapshot.OfMember::memberId).toList();
        return new OwnSharing(Sharing.of(plan, now).members().stream()
                .filter(one -> known.contains(one.member()))
                .filter(one ->
                        one.member().equals(me.member()) || one.answeredBy().contains(me.member()))
                .map(one -> new OwnSharing.OfMember(
                        plan.member(one.member()).orElseThrow(),
                        one.member().equals(me.member()),
                        one.answeredBy().contains(me.member()),
                        one.answeredBy().stream()
                                .filter(known::contains)
                                .map(plan::member)
                                .flatMap(Optional::stream)
                                .toList(),
                        one.cells().stream()
                                .filter(cell -> isSeen(cell, one.member(), sight))
                                .toList()))
                .toList());
    }

    private static boolean isSeen(Sharing.Cell cell, MemberId member, FamilySight sight) {
        ConsentId standing = cell.standing();
        return standing == null || sight.sees(Item.of(ItemKind.CONSENT, standing.value(), member));
    }
}
