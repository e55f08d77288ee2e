package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MedCom's published HospitalNotifications and a CareCommunication, unchanged byte by byte; and what goes wrong in real life. The wish
 * {@code fresh} gives a bundle new ids, because the published ones are a repetition from the second time on.
 */
final class HospitalRepertoire implements Repertoire {

    static final String ADMITTED = "admitted";
    static final String DISCHARGED = "discharged";
    static final String MESSAGE = "message";
    static final String CUT_OFF = "cut-off";
    static final String NO_PERSON = "no-person";

    private static final Published ADMISSION = new Published(
            "a5e5b880-c087-4055-b9ec-99108695f81d",
            "b9b4818e-02de-4cc4-b418-d20cbc7b5404",
            "MCM:FDIS20#AdmissionInpatient",
            "3.0.0");
    private static final Published DISCHARGE = new Published(
            "f4aa42a4-86db-4e68-9b38-9dda0dfd5774",
            "g1affa53-c157-4080-abb0-8e681524f969",
            "MCM:FDIS20#DischargeInpatientHome",
            "3.0.0");
    private static final Published QUESTION = new Published(
            "add5e7e2-0c0f-4a4a-bfff-f6f984fa7e3c",
            "42cb9200-f421-4d08-8391-7d51a2503cb4",
            "MCM:FDIS91#examination-results",
            "5.0.0");

    private final MedComStandard standard;

    HospitalRepertoire(MedComStandard standard) {
        this.standard = standard;
    }

    private record Published(String transmissionId, String messageId, String documentName, String version) {

        String bundle() {
            String file = "/agencies/Bundle-" + transmissionId + ".xml";
            try (InputStream content = Objects.requireNonNull(HospitalRepertoire.class.getResourceAsStream(file))) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                new Piece(ADMITTED, "Send indlæggelsen (a5e5b880)"),
                new Piece(DISCHARGED, "Send udskrivningen (f4aa42a4)"),
                new Piece(MESSAGE, "Skriv en besked til koordinatoren (add5e7e2)"),
                new Piece(CUT_OFF, "Send en fil, der er skåret over"),
                new Piece(NO_PERSON, "Send en fil uden personnummer"));
    }

    @Override
    public Optional<Outgoing> make(String key, JsonNode wishes, Instant now) {
        boolean fresh = wishes.path("fresh").asBoolean(false);
        return switch (key) {
            case ADMITTED -> Optional.of(send(ADMISSION, ADMISSION.bundle(), fresh, now));
            case DISCHARGED -> Optional.of(send(DISCHARGE, DISCHARGE.bundle(), fresh, now));
            case MESSAGE -> Optional.of(send(QUESTION, QUESTION.bundle(), fresh, now));
            case CUT_OFF -> Optional.of(cutOff(now));
            case NO_PERSON ->
                Optional.of(send(
                        ADMISSION,
                        ADMISSION.bundle().replaceFirst("(?s)(<Patient>.*?)<identifier>.*?</identifier>", "$1"),
                        true,
                        now));
            default -> Optional.empty();
        };
    }

    private Outgoing send(Published published, String bundle, boolean fresh, Instant now) {
        if (!fresh) {
            return outgoing(published, published.transmissionId(), published.messageId(), bundle, now);
        }
        String transmissionId = UUID.randomUUID().toString();
        String messageId = UUID.randomUUID().toString();
        return outgoing(
                published,
                transmissionId,
                messageId,
                bundle.replace(published.transmissionId(), transmissionId).replace(published.messageId(), messageId),
                now);
    }

    /** Half of the file, as when a transfer is interrupted; only the envelope still says which message it was. */
    private Outgoing cutOff(Instant now) {
        String bundle = ADMISSION.bundle();
        return outgoing(ADMISSION, null, UUID.randomUUID().toString(), bundle.substring(0, bundle.length() / 2), now);
    }

    private Outgoing outgoing(
            Published published, @Nullable String transmissionId, String messageId, String bundle, Instant now) {
        return standard.published(
                transmissionId, messageId, published.documentName(), published.version(), bundle, now);
    }
}
