package dk.familiensplan.integration.medcom;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;
import dk.familiensplan.integration.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundle that MedCom has published, in both syntaxes, with the outcome that is written beside them in {@code
 * outcomes.txt}: as it stands, when the hospital sends it to us, and what its content comes to when its sender is who it
 * says. Negative outcomes are the reason of the acknowledgement.
 */
class PublishedBundlesTest {

    private static final Path FILES = Path.of("src", "test", "resources", "medcom-fhir");
    private static final Instant ARRIVED = Instant.parse("2026-11-22T07:00:00Z");

    private static final MessageParty CLINIC =
            new MessageParty("Det Kommunale Sundhedscenter", "5790001348120", "1042981000016003", null);

    /** All who write to each other in the published examples. */
    private static final List<Agency> SENDERS = List.of(
            TestAgencies.HOSPITAL,
            sender(TestAgencies.US, TestAgencies.HOSPITAL.party()),
            sender(TestAgencies.US, CLINIC),
            sender(CLINIC, TestAgencies.US));

    private static Agency sender(MessageParty from, MessageParty to) {
        return new Agency("sender", Agency.Kind.HOSPITAL, Agency.Format.MEDCOM, from, to);
    }

    record Row(String folder, String bundle, String asSent, String content) {

        @Override
        public String toString() {
            return folder + "/" + bundle;
        }
    }

    static Stream<Row> rows() {
        return Examples.file("medcom-fhir/outcomes.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s+"))
                .map(parts -> new Row(parts[0], parts[1], parts[2], parts[3]));
    }

    @Test
    void theTableHoldsEveryPublishedBundle() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("Bundle-.*\\.(json|xml)"))
                            .map(file -> file.getParent().getFileName() + "/"
                                    + file.getFileName().toString().replaceAll("^Bundle-|\\.(json|xml)$", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            rows().map(Row::toString).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasTheOutcomeOfTheTableInBothSyntaxes(Row row) {
        for (String syntax : new String[] {"json", "xml"}) {
            String bundle = Examples.file("medcom-fhir/" + row.folder() + "/Bundle-" + row.bundle() + "." + syntax);

            assertThat(outcome(read(TestAgencies.HOSPITAL, bundle))).as(syntax).isEqualTo(row.asSent());
            assertThat(outcome(fromWhomItSays(bundle))).as(syntax).isEqualTo(row.content());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansTheSameInXmlAsInJson(Row row) {
        for (Agency sender : SENDERS) {
            Heard json =
                    read(sender, Examples.file("medcom-fhir/" + row.folder() + "/Bundle-" + row.bundle() + ".json"));
            Heard xml = read(sender, Examples.file("medcom-fhir/" + row.folder() + "/Bundle-" + row.bundle() + ".xml"));

            if (json instanceof Heard.Fact fact) {
                assertThat(xml).isInstanceOfSatisfying(Heard.Fact.class, other -> assertThat(squeezed(other))
                        .isEqualTo(squeezed(fact)));
            } else {
                assertThat(outcome(xml)).isEqualTo(outcome(json));
            }
        }
    }

    /** JSON keeps the breaks of a line in a text, and an XML attribute does not. */
    private static String squeezed(Heard.Fact fact) {
        return (fact.submission().transmissionId()
                        + fact.submission().messageId()
                        + fact.submission().event().data())
                .replaceAll("\\s+", "");
    }

    /** The one reading in which neither sender nor receiver is wrong. */
    private static Heard fromWhomItSays(String bundle) {
        return SENDERS.stream()
                .map(sender -> read(sender, bundle))
                .filter(heard -> !outcome(heard).matches(".*(wrong-sender|not-for-us)"))
                .findFirst()
                .orElseThrow();
    }

    private static Heard read(Agency sender, String bundle) {
        MedComLanguage language = new MedComLanguage(sender, CareCommunicationCategory.CARE_COORDINATION);
        String envelope = Examples.enveloped(
                sender.party().requiredGln(),
                sender.us().requiredGln(),
                bundle,
                "0f1f7d36-0000-4000-8000-000000000001",
                bundle.contains("acknowledgement-message") ? "MCM:FCTL#ok" : "MCM:FDIS20#AdmissionInpatient");
        return language.read(new IncomingMessage(envelope, null, ARRIVED));
    }

    /** What the case-service is told, or why the sender is refused. */
    private static String outcome(Heard heard) {
        if (heard instanceof Heard.Fact fact) {
            Map<String, ?> data = fact.submission().event().data();
            return switch (fact.submission().event().type()) {
                case IntegrationEvent.HOSPITAL_STAY_REPORTED -> "stay:" + data.get("code");
                case IntegrationEvent.MESSAGE_RECEIVED -> data.get("activity") + ":" + data.get("category");
                case IntegrationEvent.NOTIFICATION_ACKNOWLEDGED -> "answer:" + data.get("outcome");
                default -> fact.submission().event().type();
            };
        }
        if (heard instanceof Heard.Refused refused) {
            return "refused:" + refused.reasonCode();
        }
        return heard instanceof Heard.Unreadable unreadable ? "aside:" + unreadable.reasonCode() : heard.toString();
    }
}
