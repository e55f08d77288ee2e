package dk.familiensplan.integration.delivery;

import java.util.UUID;

/**
 * The case-service, as the routes need it. Both calls may be repeated: a claim changes nothing but what is recorded
 * as withheld, and a submission is taken in once however often it is sent.
 */
public interface CaseService {

    /**
     * The content of one notification, decided now.
     *
     * @throws Away when it cannot be reached; waiting helps
     * @throws Failed when it was reached and could not do this one; a retry may help
     * @throws Undeliverable when it says that the question was wrong
     */
    Claim claim(UUID notificationId);

    /**
     * Hands over what an agency, or the routes, have to say. Throws as {@link #claim} does.
     */
    Verdict submit(Submission submission);

    /** Nobody can be served now: no connection, no token, or it says itself that it is not ready. */
    final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Away(String what) {
            super("The case-service is away: " + what);
        }
    }

    /** It answered that it failed with this one. */
    final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Failed(int status) {
            super("The case-service failed with status " + status);
        }
    }
}
