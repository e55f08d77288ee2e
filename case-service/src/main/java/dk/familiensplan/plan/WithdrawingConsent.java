package dk.familiensplan.plan;

import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** A member takes an answer back. */
@ApplicationScoped
@Transactional
public class WithdrawingConsent {

    private final ChangingPlan changing;
    private final ConsentRules rules;

    @Inject
    WithdrawingConsent(ChangingPlan changing, ConsentRules rules) {
        this.changing = changing;
        this.rules = rules;
    }

    /** The coordinator writes it down. Stops the future: what waits in a queue is withheld when it is fetched. */
    public PlanSnapshot withdraw(PlanId plan, VersionTag expected, ConsentId consent) {
        return changing.changeSharing(
                plan,
                expected,
                PlanChange.CONSENT_WITHDRAWN,
                (changed, caller, now) -> changed.withdrawConsent(consent, now));
    }

    /** A member takes it back on their own page: their own answer, or one that they answer together with others. */
    public PlanSnapshot withdrawOwn(PlanId plan, ConsentId consent) {
        return changing.changeSharingAsMember(
                plan, current -> {}, PlanChange.CONSENT_WITHDRAWN, (changed, caller, now) -> {
                    MemberId self = new MemberId(Objects.requireNonNull(caller.memberId()));
                    changed.withdrawConsentAs(self, consent, rules.ages(), now);
                });
    }
}
