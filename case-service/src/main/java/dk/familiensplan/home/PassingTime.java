package dk.familiensplan.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds the referrals that time does something to, and lets it, one at a time in a transaction of its own. */
@ApplicationScoped
public class PassingTime {

    private static final int BATCH = 100;

    private final HomeReferrals referrals;
    private final ChangingReferral changing;
    private final JoiningPlan joining;
    private final ReferralNews news;
    private final Clock clock;

    @Inject
    PassingTime(
            HomeReferrals referrals, ChangingReferral changing, JoiningPlan joining, ReferralNews news, Clock clock) {
        this.referrals = referrals;
        this.changing = changing;
        this.joining = joining;
        this.news = news;
        this.clock = clock;
    }

    /** Those whose time has come by now. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<ReferralId> due() {
        return referrals.due(clock.instant(), BATCH);
    }

    /** Those not over whose patient is in a plan that does not follow them. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<ReferralId> withAPlanMeanwhile() {
        return referrals.withAPlanMeanwhile(BATCH);
    }

    /** Lets one join its plan, where the patient has said yes to that. */
    @Transactional(TxType.REQUIRES_NEW)
    public void join(ReferralId id) {
        referrals.lock(id).filter(referral -> !referral.isOver()).ifPresent(this::joinIfAllowed);
    }

    private void joinIfAllowed(HomeTreatmentReferral referral) {
        Instant now = clock.instant();
        referrals
                .patients(Set.of(referral.id()))
                .values()
                .forEach(patient -> joining.joinIfAllowed(referral, patient, now));
        if (referral.hasJoined()) {
            referrals.keep(referral);
            news.of(referral);
        }
    }

    /** Looks at one again under its lock: somebody may have answered meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    public void pass(ReferralId id) {
        changing.passTime(id);
    }
}
