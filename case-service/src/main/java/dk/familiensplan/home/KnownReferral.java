package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.ContactPoint;
import java.util.List;
import java.util.Optional;

/**
 * A referral with what the reader may know of it.
 *
 * @param reader the hospital, team or home care that reads
 * @param patient who it is; only for the hospital that says so, and the one that holds the place, treats or took over
 * @param coordinator the contact point of the patient's plan; only for a team that may know of the plan
 * @param steps what happened, oldest first
 * @param notes the daily log; for those who may know the patient
 * @param next the teams that are asked when nobody answers, as it looks now
 */
public record KnownReferral(
        AgencyId reader,
        HomeTreatmentReferral referral,
        Optional<Patient> patient,
        Optional<ContactPoint> coordinator,
        List<Step> steps,
        List<TreatmentNote> notes,
        List<AgencyId> next) {

    public KnownReferral {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        next = List.copyOf(next);
    }

    /** Whether the reader asked. */
    public boolean isOurQuestion() {
        return referral.hospital().equals(reader);
    }
}
