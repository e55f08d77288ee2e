package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.util.UUID;

/** Answers to messages that are about nobody and that try the way to an agency. */
public interface TestAnswers {

    /** Takes the answer if it is to such a message of that agency's, and says whether it was. */
    boolean take(UUID id, AgencyId agency, String outcome, Instant at);
}
