package dk.familiensplan.home;

import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The patient's plan, or the patient's yes, may come after the hospital has said who it is. Looked for once a minute: not
 * where a plan is changed, which holds the lock of the plan, while a referral is locked before its plan is written to.
 */
@ApplicationScoped
class JoiningLater {

    private static final Logger LOG = Logger.getLogger(JoiningLater.class.getName());

    private final PassingTime passing;

    @Inject
    JoiningLater(PassingTime passing) {
        this.passing = passing;
    }

    void look(@ObservesAsync MinutePassed minute) {
        passing.withAPlanMeanwhile().forEach(this::join);
    }

    /** One that fails is no reason to let the others wait; the next minute tries again. */
    private void join(ReferralId id) {
        try {
            passing.join(id);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "A treatment at home could not join its plan, trying again: {0}",
                    failed.getClass().getName());
        }
    }
}
