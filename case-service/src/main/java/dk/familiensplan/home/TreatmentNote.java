package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the daily treatment log; never edited.
 *
 * @param by name of who wrote it, as it was then
 * @param text for a change of treatment, what was before
 */
public record TreatmentNote(
        UUID id, ReferralId referral, AgencyId team, Instant at, Kind kind, String text, String by) {

    /** What is written. */
    public enum Kind {
        GIVEN,
        NOT_GIVEN,
        OBSERVED,
        /** Something that the hospital must look at: it keeps the responsibility. */
        HOSPITAL_NEEDED,
        TREATMENT_CHANGED
    }

    @Override
    public String toString() {
        return "TreatmentNote[" + kind + "]";
    }
}
