package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a referral, as the hospital, the teams and the coordinator can read it: never who the
 * patient is.
 *
 * @param team the team that it is about, where it is about one
 */
public record Step(Kind kind, Instant at, @Nullable AgencyId team) {

    /** What happened. */
    public enum Kind {
        ASKED,
        DECLINED,
        LISTED,
        ASSESSING,
        LAPSED,
        RESERVED,
        EXPIRED,
        GAVE_BACK,
        NOBODY_ANSWERED,
        PATIENT_GIVEN,
        TAKEN_HOME,
        CHANGED,
        CLOSED,
        CANCELLED
    }
}
