package dk.familiensplan.local.agencies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the formats that the agencies' systems speak. */
interface Standard {

    /** What the format is called on the page. */
    String title();

    /** Reads what came in; never throws for its content, because a party that cannot read says so in the standard. */
    Received read(String body, @Nullable String correlationId);

    /** The verdict on a message, in the standard's words. */
    Outgoing acknowledge(Received received, Verdict verdict, Instant now);

    /** What an agency's system says of a message. */
    enum Verdict {
        OK,
        CONTENT_WRONG,
        OWN_TROUBLE
    }
}
