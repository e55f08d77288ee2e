package dk.familiensplan.integration.medcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareCommunicationReaderTest {

    private static final String NEW = "add5e7e2-0c0f-4a4a-bfff-f6f984fa7e3c";
    private static final String SECOND_REPLY = "3dcb5618-3055-406a-9034-1b8fc8de0fea";
    private static final String WITH_ATTACHMENTS = "gfd00bc2-9c26-4174-934e-f6e4360845de";

    private final MedComLanguage hospital =
            new MedComLanguage(TestAgencies.HOSPITAL, CareCommunicationCategory.CARE_COORDINATION);

    @Test
    void takesOutWhoWhatAndInWhichThread() {
        assertThat(dataOf(published(NEW)))
                .containsEntry("personNumber", Examples.BRUNO)
                .containsEntry("thread", "urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a")
                .containsEntry("category", "examination-results")
                .containsEntry("activity", "new-message")
                .containsEntry("title", "Forspørgsel på seneste resultater")
                .containsEntry("attachments", List.of());
        assertThat(dataOf(published(NEW)).get("text"))
                .asString()
                .startsWith("Til rette vedkommende. Vi ønsker information")
                .endsWith("– Michael Burns, 38683868");
    }

    @Test
    void takesOnlyWhatIsNewOutOfAThread() {
        assertThat(dataOf(published(SECOND_REPLY)).get("text"))
                .asString()
                .startsWith("Mange tak for fremsendte.")
                .doesNotContain("Til rette vedkommende", "Blodtryk");
    }

    @Test
    void handsInWhatIsAttachedAndOnlyNamesWhatIsAnAddress() {
        Map<String, Object> data = dataOf(published(WITH_ATTACHMENTS));

        assertThat(data.get("attachments"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .satisfiesExactly(
                        file -> {
                            assertThat(file.get("title")).isEqualTo("Blodprøveresultater");
                            assertThat(file.get("contentType")).isEqualTo("application/pdf");
                            assertThat(new String(
                                            Base64.getDecoder().decode(String.valueOf(file.get("content"))),
                                            StandardCharsets.ISO_8859_1))
                                    .startsWith("%PDF-1.7");
                        },
                        address -> assertThat(address.keySet()).isEqualTo(Set.of("title")));
        assertThat(data.get("text")).asString().doesNotContain("<br/>");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"code\" : \"examination-results\"', '\"code\" : \"gossip\"', unknown-category",
        "'\"code\" : \"new-message\"', '\"code\" : \"admit-inpatient\"', unknown-activity",
        "'\"url\" : \"http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-contact-extension\"', '\"url\" : \"urn:x\"', incomplete-segment",
        "'\"url\" : \"http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-datetime-extension\"', '\"url\" : \"urn:x\"', incomplete-segment",
        "'\"resourceType\" : \"Communication\"', '\"resourceType\" : \"Basic\"', no-communication",
        "'\"value\" : \"2509479989\"', '\"value\" : \"nobody\"', no-person"
    })
    void answersAFaultWithItsReason(String original, String instead, String reason) {
        String bundle = published(NEW);
        assertThat(bundle).contains(original);

        assertThat(read(bundle.replace(original, instead)))
                .asInstanceOf(type(Heard.Refused.class))
                .returns(reason, Heard.Refused::reasonCode);
    }

    private Map<String, Object> dataOf(String bundle) {
        return new LinkedHashMap<>(assertThat(read(bundle))
                .asInstanceOf(type(Heard.Fact.class))
                .actual()
                .submission()
                .event()
                .data());
    }

    private static String published(String id) {
        return Examples.file("medcom-fhir/carecommunication/Bundle-" + id + ".json");
    }

    private Heard read(String bundle) {
        String envelope = Examples.enveloped(bundle, UUID.randomUUID().toString(), "MCM:FDIS91#other");
        return hospital.read(new IncomingMessage(envelope, null, Instant.parse("2026-11-22T07:00:00Z")));
    }
}
