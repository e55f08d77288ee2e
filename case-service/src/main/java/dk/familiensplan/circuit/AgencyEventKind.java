package dk.familiensplan.circuit;

/** What can happen with an agency's system, for who runs the product. */
public enum AgencyEventKind {
    /** A message is unanswered past the promise; the detail is how many are. */
    SILENT,
    /** It takes nothing; the detail is the {@link CircuitCause}. */
    CIRCUIT_OPENED,
    /** One message was let through. */
    TRIAL,
    /** It answers, and is sent what waits. */
    CIRCUIT_CLOSED,
    /** A person stopped sending; the detail is why. */
    PAUSED,
    RESUMED,
    TEST_SENT,
    TEST_ANSWERED,
    /** What was sent since a number goes again; the detail says from which number, and how many. */
    CATCH_UP,
    /** Numbers of the agency's own messages are missing; the detail is which. */
    GAP,
    /** The administrator changed what is known of it. */
    CHANGED
}
