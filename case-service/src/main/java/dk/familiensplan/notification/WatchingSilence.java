package dk.familiensplan.notification;

import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes an agency's silence past its promise an event: once a minute, at every instance. An agency that has answered
 * nothing that was sent later is not sent more until it answers; one that answers others only has lost a message.
 */
@ApplicationScoped
@Transactional
public class WatchingSilence {

    private final Notifications notifications;
    private final FollowingCircuit circuits;
    private final Clock clock;

    @Inject
    WatchingSilence(Notifications notifications, FollowingCircuit circuits, Clock clock) {
        this.notifications = notifications;
        this.circuits = circuits;
        this.clock = clock;
    }

    void look(@ObservesAsync MinutePassed minute) {
        look();
    }

    /** Looks once, now. */
    void look() {
        Instant now = clock.instant();
        for (Notifications.Silence silence : notifications.markSilent(now)) {
            circuits.silent(silence.agency(), silence.unanswered(), silence.answersOthers(), now);
        }
    }
}
