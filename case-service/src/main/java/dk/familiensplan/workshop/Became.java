package dk.familiensplan.workshop;

import java.util.UUID;

/** What an idea became in the plan. */
public record Became(Kind kind, UUID id) {

    /** What that is. */
    public enum Kind {
        INTERVENTION,
        /** An intervention that is tried until a day. */
        TRIAL,
        CONTACT_REQUEST,
        OBSTACLE
    }
}
