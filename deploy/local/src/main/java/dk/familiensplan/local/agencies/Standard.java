package dk.familiensplan.local.agencies;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One of the formats that the agencies' systems speak. */
interface Standard {

    /** What the format is called on the page. */
    String title();

    /** Reads what came in; never throws for its content, because a party that cannot read says so in the standard. */
    Received read(String body, @Nullable String correlationId);

    /** The verdict on a message, in the standard's words. */
    Outgoing acknowledge(Received received, Verdict verdict, Instant now);

    /** The number of a message among all that the agency is given, where the standard has one. */
    default OptionalLong numberIn(String body) {
        return OptionalLong.empty();
    }

    /** Asks for everything after a number, where the standard can. */
    default Optional<Outgoing> askForAllAfter(long number) {
        return Optional.empty();
    }

    /** What an agency's system says of a message. */
    enum Verdict {
        OK,
        CONTENT_WRONG,
        OWN_TROUBLE
    }
}
