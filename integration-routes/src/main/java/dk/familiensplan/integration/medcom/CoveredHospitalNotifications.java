package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.Submission;
import dk.familiensplan.integration.platform.Agency;

/**
 * Reads a HospitalNotification that came in another cover than a VANS envelope: KOMBIT's Beskedfordeler distributes them
 * too. It is held to the same rules; only the answer is the cover's.
 */
public final class CoveredHospitalNotifications {

    private CoveredHospitalNotifications() {}

    /** What was read. */
    public sealed interface Read {}

    /** Something for the case-service. */
    public record Taken(Submission submission) implements Read {}

    /** What is wrong with it, as a stable code and in words. */
    public record Faulty(String reasonCode, String text) implements Read {}

    /**
     * Reads one.
     *
     * @param agency from whom it came; it must be the sender inside too
     * @param transmissionId of the cover, which tells a repeat
     */
    public static Read read(byte[] content, Agency agency, String transmissionId) {
        try {
            if (agency.party().gln() == null || agency.party().sor() == null) {
                throw new FaultyMessage(Fault.WRONG_SENDER);
            }
            IncomingBundle message = IncomingBundle.read(content);
            if (!message.event().equals(MedCom.HOSPITAL_NOTIFICATION)) {
                throw new FaultyMessage(Fault.NOT_SUPPORTED);
            }
            message.isFromTo(agency);
            return new Taken(new Submission(
                    agency.id(),
                    transmissionId,
                    message.headerId(),
                    HospitalNotificationReader.read(message, agency.id())));
        } catch (FaultyMessage faulty) {
            return new Faulty(faulty.fault().reasonCode(), faulty.fault().text());
        }
    }
}
