package dk.familiensplan.integration.envelope;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A journal note for KOMBIT's distribution component, in the shape of SF2900 ({@code FordelingsobjektModtagRequest}). Only
 * the shape: the real service is SOAP with a token from KOMBIT's security service.
 *
 * @param transactionId the user system's own id ({@code AnvenderTransaktionsID}); the receipt refers to it
 * @param sendingId of this sending of it
 * @param noteId of the note
 * @param caseId of the case that it belongs to
 * @param kle the number that routes it and that it is filed under
 * @param personNumber of the citizen, when there is one
 */
public record DistributionObject(
        String transactionId,
        String sendingId,
        String noteId,
        String caseId,
        String senderCvr,
        String receiverCvr,
        String kle,
        @Nullable String personNumber,
        OffsetDateTime registeredAt,
        String title,
        String note) {

    @Override
    public String toString() {
        return "DistributionObject[" + transactionId + "]";
    }
}
