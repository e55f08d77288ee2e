package dk.familiensplan.plan;

import dk.familiensplan.access.Caller;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is answered what an agency may know about a member on a topic, or whether it may have one message. */
@ApplicationScoped
@Transactional
public class GivingConsent {

    private final ChangingPlan changing;
    private final ConsentRules rules;

    @Inject
    GivingConsent(ChangingPlan changing, ConsentRules rules) {
        this.changing = changing;
        this.rules = rules;
    }

    /** The coordinator writes down what was answered. From now on it stands in the place of the answer before it. */
    public PlanSnapshot give(PlanId plan, VersionTag expected, PlanContent.OfConsent consent) {
        return changing.changeSharing(plan, expected, PlanChange.CONSENT_GIVEN, answers(List.of(consent)));
    }

    /** The coordinator writes down what was answered about one message, on each topic that was to be asked about. */
    public PlanSnapshot give(PlanId plan, VersionTag expected, List<PlanContent.OfConsent> toOneMessage) {
        return changing.changeSharing(plan, expected, PlanChange.CONSENT_GIVEN, answers(toOneMessage));
    }

    /**
     * A member of the family answers on their own page, for themself or for a child that they have custody of.
     *
     * @param insteadOf the answer that stood there when they answered; refused when it is another one by now
     */
    public PlanSnapshot giveOwn(PlanId plan, PlanContent.OfConsent consent, @Nullable ConsentId insteadOf) {
        return changing.changeSharingAsMember(
                plan,
                current -> refuseUnlessShown(current, consent, insteadOf),
                PlanChange.CONSENT_GIVEN,
                answers(List.of(consent)));
    }

    /** A member of the family answers to one message on their own page. */
    public PlanSnapshot giveOwn(PlanId plan, List<PlanContent.OfConsent> toOneMessage) {
        return changing.changeSharingAsMember(plan, current -> {}, PlanChange.CONSENT_GIVEN, answers(toOneMessage));
    }

    private ChangingPlan.Verb answers(List<PlanContent.OfConsent> consents) {
        return (plan, caller, now) -> consents.forEach(consent -> answer(plan, caller, consent, now));
    }

    private void answer(FamilyPlan plan, Caller caller, PlanContent.OfConsent consent, Instant now) {
        UUID self = caller.memberId();
        boolean isOwn = self == null || consent.givenBy().equals(Set.of(new MemberId(self)));
        if (!isOwn) {
            throw PlanRule.ANSWERED_BY_WHO_ANSWERS.brokenAt("/givenBy");
        }
        plan.giveConsent(consent, rules.ages(), caller.subject(), now);
    }

    private static void refuseUnlessShown(
            FamilyPlan plan, PlanContent.OfConsent consent, @Nullable ConsentId insteadOf) {
        Optional<ConsentId> standing = plan.consents().stream()
                .filter(given -> given.onlyFor() == null && given.supersededAt() == null)
                .filter(given -> given.member().equals(consent.member())
                        && given.agency().equals(consent.agency())
                        && given.topic() == consent.topic())
                .max(Comparator.comparing(GivenConsent::givenAt))
                .map(GivenConsent::id);
        if (!Objects.equals(standing.orElse(null), insteadOf)) {
            throw PlanRule.ANSWER_STILL_STANDS.brokenAt("/insteadOf");
        }
    }
}
