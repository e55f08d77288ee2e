package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.delivery.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MedCom HospitalNotification 3.0.2. What happened is never said outright: the national code follows from the
 * newest Provenance and the stay.
 */
final class HospitalNotificationReader {

    private static final String NATIONAL_REGISTRY = "https://www.esundhed.dk/Registre/Landspatientregisteret";
    private static final String UUID_PREFIX = "urn:uuid:";
    private static final String DEATH = "MORS";
    private static final String REVISION = "revise-";
    private static final String CANCELLATION = "cancel-";

    /** What a stay looks like after an activity. */
    private record After(
            String code,
            Encounter.EncounterStatus status,
            @Nullable String stayClass,
            Encounter.EncounterStatus undone) {}

    private static final Map<String, After> ACTIVITIES = Map.of(
            "admit-emergency",
                    new After(
                            "STAA",
                            Encounter.EncounterStatus.INPROGRESS,
                            "EMER",
                            Encounter.EncounterStatus.ENTEREDINERROR),
            "admit-inpatient",
                    new After(
                            "STIN",
                            Encounter.EncounterStatus.INPROGRESS,
                            "IMP",
                            Encounter.EncounterStatus.ENTEREDINERROR),
            "start-leave-inpatient",
                    new After("STOR", Encounter.EncounterStatus.ONLEAVE, null, Encounter.EncounterStatus.INPROGRESS),
            "end-leave-inpatient",
                    new After("SLOR", Encounter.EncounterStatus.INPROGRESS, null, Encounter.EncounterStatus.ONLEAVE),
            "discharge-emergency-home",
                    new After("SLHJ", Encounter.EncounterStatus.FINISHED, null, Encounter.EncounterStatus.INPROGRESS),
            "discharge-inpatient-home",
                    new After("SLHJ", Encounter.EncounterStatus.FINISHED, null, Encounter.EncounterStatus.INPROGRESS));

    private HospitalNotificationReader() {}

    static IntegrationEvent read(IncomingBundle message, String agencyId) throws FaultyMessage {
        Patient patient = message.onlyPatient();
        Encounter stay = message.resolve(message.header().getFocusFirstRep(), Encounter.class)
                .orElseThrow(() -> new FaultyMessage(Fault.NO_STAY));
        Optional<String> episode = episode(stay);
        if (!stay.getPeriod().hasStart() || episode.isEmpty()) {
            throw new FaultyMessage(Fault.NO_STAY);
        }
        if (episode.get().length() > Submission.LONGEST_ID) {
            throw new FaultyMessage(Fault.ID_TOO_LONG);
        }
        Provenance newest = message.newestProvenance();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("personNumber", message.personNumber());
        data.put("code", nationalCode(newest, stay, patient));
        data.put("occurredAt", IncomingBundle.time(newest.getOccurredDateTimeType()));
        data.put("episodeId", episode.get());
        data.put("encounterStart", IncomingBundle.time(stay.getPeriod().getStartElement()));
        data.put(
                "encounterEnd",
                stay.getPeriod().hasEnd() ? IncomingBundle.time(stay.getPeriod().getEndElement()) : null);
        return IntegrationEvent.from(
                agencyId,
                message.id(),
                IntegrationEvent.HOSPITAL_STAY_REPORTED,
                IncomingBundle.time(newest.getOccurredDateTimeType()),
                data);
    }

    /** STAA, STIN, STOR, SLOR, SLHJ or MORS; with RE_ before it when it corrects, AN_ when it takes back. */
    static String nationalCode(Provenance newest, Encounter stay, Patient patient) throws FaultyMessage {
        String activity = newest.getActivity().getCodingFirstRep().getCode();
        boolean revision = activity.startsWith(REVISION);
        boolean cancellation = activity.startsWith(CANCELLATION);
        After after =
                ACTIVITIES.get(revision || cancellation ? activity.substring(activity.indexOf('-') + 1) : activity);
        if (after == null) {
            throw new FaultyMessage(Fault.UNKNOWN_ACTIVITY);
        }
        // A death keeps the activity of the admission; the guide has none for it.
        if (isDead(patient) && !cancellation) {
            if (stay.getStatus() != Encounter.EncounterStatus.FINISHED) {
                throw new FaultyMessage(Fault.CONTRADICTORY);
            }
            return revision ? "RE_" + DEATH : DEATH;
        }
        boolean classFits = after.stayClass() == null
                || after.stayClass().equals(stay.getClass_().getCode());
        if (!classFits || stay.getStatus() != (cancellation ? after.undone() : after.status())) {
            throw new FaultyMessage(Fault.CONTRADICTORY);
        }
        return (revision ? "RE_" : cancellation ? "AN_" : "") + after.code();
    }

    private static boolean isDead(Patient patient) {
        return patient.getDeceased() instanceof BooleanType deceased && Boolean.TRUE.equals(deceased.getValue());
    }

    /**
     * The hospital's own id of the course of care where there is one, for it is in every message of the course; the
     * national registry's otherwise. Some senders write it with a prefix and some without.
     */
    private static Optional<String> episode(Encounter stay) {
        List<Identifier> identifiers = stay.getEpisodeOfCare().stream()
                .map(Reference::getIdentifier)
                .filter(Identifier::hasValue)
                .toList();
        return identifiers.stream()
                .filter(identifier -> !NATIONAL_REGISTRY.equals(identifier.getSystem()))
                .findFirst()
                .or(() -> identifiers.stream().findFirst())
                .map(Identifier::getValue)
                .map(value -> value.startsWith(UUID_PREFIX) ? value.substring(UUID_PREFIX.length()) : value);
    }
}
