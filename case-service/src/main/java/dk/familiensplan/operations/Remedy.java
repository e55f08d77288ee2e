package dk.familiensplan.operations;

import java.util.Set;

/** Who can mend what keeps a message from arriving, which is what the administrator is told to see to. */
public enum Remedy {
    /** The administrator: what is known of the agency is wrong. */
    CORRECT_AGENCY,
    /** The family's coordinator: what the message says, or what is known of the person. */
    COORDINATOR,
    /** Those who run the agency's system. */
    AGENCY_SYSTEM,
    /** Nobody: it can simply be sent again. */
    SEND_AGAIN,
    /** Whoever maintains Familiens Plan: the fault is ours. */
    OUR_FAULT;

    private static final Set<String> OF_THE_AGENCY_AS_WE_KNOW_IT =
            Set.of("unknown-agency", "unknown-receiver", "wrong-receiver", "unknown-sender", "wrong-sender");

    private static final Set<String> OF_WHAT_IT_SAYS =
            Set.of("contact-details", "not-found", "unknown-person", "no-contact-phone", "unknown-citizen");

    private static final Set<String> OF_THE_MOMENT =
            Set.of("attempts-exhausted", "try-again", "transient", "transient-error", "unspecified");

    private static final Set<String> OF_OURS = Set.of("not-written", "does-not-fit-format", "not-an-event", "not-json");

    /** By the code of why a message of ours did not arrive. */
    public static Remedy ofSent(String reason) {
        if (OF_THE_AGENCY_AS_WE_KNOW_IT.contains(reason)) {
            return CORRECT_AGENCY;
        }
        if (OF_WHAT_IT_SAYS.contains(reason)) {
            return COORDINATOR;
        }
        if (OF_THE_MOMENT.contains(reason)) {
            return SEND_AGAIN;
        }
        return OF_OURS.contains(reason) || reason.startsWith("case-service-refused-") ? OUR_FAULT : AGENCY_SYSTEM;
    }

    /** By the code of why a message of an agency's could not be taken in. */
    public static Remedy ofReceived(String reason) {
        if (reason.startsWith("case-service-refused-") || reason.equals("not-read")) {
            return OUR_FAULT;
        }
        return reason.equals("attempts-exhausted") ? SEND_AGAIN : AGENCY_SYSTEM;
    }
}
