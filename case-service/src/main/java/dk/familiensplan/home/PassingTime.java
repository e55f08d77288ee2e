package dk.familiensplan.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Finds the referrals that time does something to, and lets it, one at a time in a transaction of its own. */
@ApplicationScoped
public class PassingTime {

    private static final int BATCH = 100;

    private final HomeReferrals referrals;
    private final ChangingReferral changing;
    private final Clock clock;

    @Inject
    PassingTime(HomeReferrals referrals, ChangingReferral changing, Clock clock) {
        this.referrals = referrals;
        this.changing = changing;
        this.clock = clock;
    }

    /** Those whose time has come by now. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<ReferralId> due() {
        return referrals.due(clock.instant(), BATCH);
    }

    /** Looks at one again under its lock: somebody may have answered meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    public void pass(ReferralId id) {
        changing.passTime(id);
    }
}
