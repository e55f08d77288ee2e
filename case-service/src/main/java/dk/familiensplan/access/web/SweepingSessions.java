package dk.familiensplan.access.web;

import dk.familiensplan.access.Sessions;
import dk.familiensplan.access.SignInAttempts;
import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** Removes sessions and sign-ins that time has ended. */
@ApplicationScoped
public class SweepingSessions {

    private final Sessions sessions;
    private final SignInAttempts attempts;

    @Inject
    SweepingSessions(Sessions sessions, SignInAttempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    void sweep(@ObservesAsync MinutePassed minute) {
        sessions.sweep();
        attempts.sweep();
    }
}
