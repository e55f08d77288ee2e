package dk.familiensplan.integration.delivery;

import java.util.List;
import java.util.UUID;

/**
 * The case-service, as the routes need it. Both calls may be repeated: a claim changes nothing but what is recorded
 * as withheld, and a submission is taken in once however often it is sent.
 */
public interface CaseService {

    /**
     * The content of notifications, decided now; one answer for each, in the order asked, or none at all.
     *
     * @throws Away when it cannot be reached; waiting helps
     * @throws Failed when it was reached and could not do these; fewer at a time, or a retry, may help
     * @throws Undeliverable when it says that the question was wrong; fewer at a time may help
     */
    List<Claim> claim(List<UUID> notificationIds);

    /**
     * Hands over what agencies, or the routes, have to say, to be taken in in this order; one verdict for each. Throws as
     * {@link #claim} does.
     */
    List<Verdict> submit(List<Submission> submissions);

    /**
     * The agencies that administrators have made on screen, in the words of the configuration file. Throws as
     * {@link #claim} does.
     */
    String madeAgencies();

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

        Failed() {
            super("The case-service failed with all that it was asked");
        }

        public Failed(int status) {
            super("The case-service failed with status " + status);
        }
    }
}
