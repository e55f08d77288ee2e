package dk.familiensplan.integration.delivery;

/** The addresses on the broker that belong to no agency, and the properties that messages on them carry. */
public final class Addresses {

    /** Thin events of the case-service. */
    public static final String NOTIFICATIONS = "familiensplan.notifications";

    /** What the routes tell the case-service, kept here until it has taken it in. */
    public static final String RECEIPTS = "familiensplan.receipts";

    /** What an administrator asks. */
    public static final String OPERATIONS = "familiensplan.operations";

    /** Before the name of an address: where what cannot pass is set aside. */
    public static final String DEAD_LETTERS = "DLQ.";

    /** Which dead letter it is. */
    public static final String DEAD_LETTER = "familiensplanDeadLetter";

    /** Why a dead letter is dead. */
    public static final String REASON = "familiensplanReason";

    private Addresses() {}

    /**
     * The endpoint of a route. Its queue is a property by the route's name, and this address where it is not set.
     *
     * @param options of the endpoint, such as {@code concurrentConsumers=4}; may be empty
     */
    public static String endpoint(String routeId, String address, String options) {
        return "jms:queue:{{familiensplan.endpoint." + routeId + ":" + address + "}}"
                + (options.isEmpty() ? "" : "?" + options);
    }
}
