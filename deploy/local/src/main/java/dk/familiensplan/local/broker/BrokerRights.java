package dk.familiensplan.local.broker;

import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Municipality.Agency;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what at the broker. What is not listed is refused: an agency reads its own inbox and writes to its own
 * outbox, and nobody but the routes stands between them.
 */
public final class BrokerRights {

    /** Thin events from the case-service to the routes. */
    public static final String NOTIFICATIONS = "familiensplan.notifications";

    /** What happened to a message, from the routes to themselves. */
    public static final String RECEIPTS = "familiensplan.receipts";

    /** What an administrator asks of the routes. */
    public static final String OPERATIONS = "familiensplan.operations";

    public static final String CASE_SERVICE = "case-service";
    public static final String ROUTES = "routes";

    private BrokerRights() {}

    /** One party's right to one address. */
    public record Grant(String user, String address, boolean send, boolean consume) {}

    /** Every right there is, for these agencies. */
    public static List<Grant> of(Municipality municipality) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(CASE_SERVICE, NOTIFICATIONS, true, false));
        // What the case-service failed with is put back, to be tried later.
        grants.add(new Grant(ROUTES, NOTIFICATIONS, true, true));
        grants.add(new Grant(ROUTES, RECEIPTS, true, true));
        grants.add(new Grant(CASE_SERVICE, OPERATIONS, true, false));
        grants.add(new Grant(ROUTES, OPERATIONS, false, true));
        for (String address : List.of(NOTIFICATIONS, RECEIPTS, OPERATIONS)) {
            grants.add(new Grant(ROUTES, deadLettersOf(address), true, true));
        }
        municipality.agencies().forEach(agency -> grants.addAll(of(agency)));
        return grants;
    }

    /** Every right that comes with an agency: its own, and those of the routes to its addresses. */
    public static List<Grant> of(Agency agency) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(ROUTES, agency.inbox(), true, false));
        grants.add(new Grant(agency.brokerUser(), agency.inbox(), false, true));
        grants.add(new Grant(agency.brokerUser(), agency.outbox(), true, false));
        // To consume, and to put a dead letter back when a person has decided so.
        grants.add(new Grant(ROUTES, agency.outbox(), true, true));
        for (String address : addresses(agency)) {
            grants.add(new Grant(ROUTES, deadLettersOf(address), true, true));
        }
        return grants;
    }

    /** The users, each of whom has a password of its own. */
    public static List<String> users(Municipality municipality) {
        return of(municipality).stream().map(Grant::user).distinct().toList();
    }

    /** The addresses that carry messages, without those for dead letters. */
    public static List<String> addresses(Municipality municipality) {
        List<String> addresses = new ArrayList<>(List.of(NOTIFICATIONS, RECEIPTS, OPERATIONS));
        municipality.agencies().forEach(agency -> addresses.addAll(addresses(agency)));
        return addresses;
    }

    /** Those of one agency. */
    public static List<String> addresses(Agency agency) {
        return List.of(agency.inbox(), agency.outbox());
    }

    /** Where that goes which could not be delivered from the address. */
    public static String deadLettersOf(String address) {
        return "DLQ." + address;
    }
}
