package dk.familiensplan.integration.medcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.IntegrationEvent;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.envelope.VansEnvelope;
import dk.familiensplan.integration.envelope.VansEnvelopes;
import dk.familiensplan.integration.testing.Examples;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant ARRIVED = Instant.parse("2026-11-22T07:00:00Z");
    private static final String NOTIFICATION = "53128d9b-cede-4c7f-8904-809eab322d7d";

    private final MedComLanguage hospital =
            new MedComLanguage(TestAgencies.HOSPITAL, CareCommunicationCategory.CARE_COORDINATION);

    @Test
    void saysOkOfWhatWasTakenIn() throws Exception {
        JsonNode header = header(answer(verdict(Verdict.Decision.ACCEPTED, null)));

        assertThat(header.at("/response/code").asText()).isEqualTo("ok");
        assertThat(header.at("/response/identifier").asText()).isEqualTo("b9b4818e-02de-4cc4-b418-d20cbc7b5404");
        assertThat(header.at("/eventCoding/code").asText()).isEqualTo("acknowledgement-message");
    }

    @Test
    void saysWhatIsWrongWithWhatWasRejected() throws Exception {
        OutgoingMessage answer = answer(verdict(
                Verdict.Decision.REJECTED, new Verdict.Reason("transmission-reused", "Bundle.id er brugt før.", null)));

        assertThat(header(answer).at("/response/code").asText()).isEqualTo("fatal-error");
        assertThat(Examples.inside(answer.text())).contains("MSG_DUPLICATE_ID");
        assertThat(answer.text()).contains("<Name>MCM:FCTL#fatal-error</Name>");
    }

    @Test
    void saysThatTheTroubleIsOurs() throws Exception {
        Heard.Fact fact = (Heard.Fact) hospital.read(arrived(Examples.admission("a5e5b880")));

        OutgoingMessage answer = fact.answering().ourTrouble(ARRIVED).orElseThrow();

        assertThat(header(answer).at("/response/code").asText()).isEqualTo("transient-error");
        assertThat(Profiles.breachesIn(Examples.inside(answer.text()))).isEmpty();
    }

    @Test
    void keepsToTheProfiles() {
        assertThat(Profiles.breachesIn(Examples.inside(
                        answer(verdict(Verdict.Decision.ACCEPTED, null)).text())))
                .isEmpty();
        assertThat(Profiles.breachesIn(Examples.inside(
                        answer(verdict(Verdict.Decision.REJECTED, new Verdict.Reason("x", "Nej.", null)))
                                .text())))
                .isEmpty();
    }

    @Test
    void isMadeOfTheSameBytesWhenTheSameTransmissionComesAgain() {
        Verdict first = verdict(Verdict.Decision.ACCEPTED, null);
        Verdict again =
                new Verdict(Verdict.Decision.ACCEPTED, Verdict.Repeat.SAME_TRANSMISSION, first.processedAt(), null);

        assertThat(answer(again).text()).isEqualTo(answer(first).text());
    }

    @Test
    void isANewOneWithTheSameVerdictWhenTheMessageComesInANewTransmission() throws Exception {
        String other = Examples.hospitalNotification("a5e5b880", "json")
                .replace("a5e5b880-c087-4055-b9ec-99108695f81d", "a5e5b880-c087-4055-b9ec-000000000002");
        Verdict verdict = verdict(Verdict.Decision.ACCEPTED, null);

        Heard.Fact repeated = (Heard.Fact) hospital.read(
                arrived(Examples.enveloped(other, UUID.randomUUID().toString(), "MCM:FDIS20#AdmissionInpatient")));
        OutgoingMessage answer = repeated.answering().to(verdict).orElseThrow();

        assertThat(header(answer).path("id"))
                .isNotEqualTo(header(answer(verdict)).path("id"));
        assertThat(header(answer).path("response"))
                .isEqualTo(header(answer(verdict)).path("response"));
    }

    @ParameterizedTest
    @CsvSource({
        "a8c041b8-c65a-4fde-a90f-962076918834, 42cb9200-f421-4d08-8391-7d51a2503cb4, acknowledged,",
        "bc9535ef-ed94-4060-a928-7baddec7ee71, 53128d9b-cede-4c7f-8904-809eab322d7d, rejected, MSG_VALUESET_VALUE_UNKNOWN",
        "c9c2b2f6-0807-11ed-861d-0242ac120002, 53128d9b-cede-4c7f-8904-809eab322d7d, transient, MSG_Mailbox_Out_Of_Operation"
    })
    void takesInWhatTheAgencyAcknowledges(String bundle, UUID notification, String outcome, @Nullable String reason) {
        for (String format : new String[] {"json", "xml"}) {
            Heard heard = hospital.read(arrived(acknowledgement(bundle, format)));

            Heard.Fact fact =
                    assertThat(heard).asInstanceOf(type(Heard.Fact.class)).actual();
            assertThat(fact.submission().event().type()).isEqualTo(IntegrationEvent.NOTIFICATION_ACKNOWLEDGED);
            assertThat(fact.submission().transmissionId()).isEqualTo(bundle);
            assertThat(fact.submission().event().data())
                    .containsEntry("notificationId", notification)
                    .containsEntry("outcome", outcome)
                    .containsEntry("reasonCode", reason);
        }
    }

    @Test
    void neverAcknowledgesAnAcknowledgement() {
        Heard.Fact fact =
                (Heard.Fact) hospital.read(arrived(acknowledgement("a8c041b8-c65a-4fde-a90f-962076918834", "json")));

        assertThat(fact.answering().to(verdict(Verdict.Decision.REJECTED, null)))
                .isEmpty();
        assertThat(fact.answering().ourTrouble(ARRIVED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"code\" : \"ok\"', '\"code\" : \"perhaps\"'",
        "'\"identifier\" : \"42cb9200-f421-4d08-8391-7d51a2503cb4\"', '\"identifier\" : \"not-one-of-ours\"'",
        "'\"value\" : \"5790000209354\"', '\"value\" : \"5790000000005\"'",
        "'\"type\" : \"message\"', '\"type\" : \"document\"'"
    })
    void setsABrokenAcknowledgementAsideWithoutAnAnswer(String original, String instead) {
        String broken = fromHospital(
                Examples.file("medcom-fhir/acknowledgement/Bundle-a8c041b8-c65a-4fde-a90f-962076918834.json"));
        assertThat(broken).contains(original);

        Heard heard = hospital.read(arrived(Examples.enveloped(
                broken.replace(original, instead), UUID.randomUUID().toString(), "MCM:FCTL#ok")));

        assertThat(heard).isInstanceOf(Heard.Unreadable.class);
    }

    @Test
    void sendsAnEnvelopeThatCannotBeOpenedBackWithAReceipt() throws Exception {
        String wrong = Examples.admission("a5e5b880").replaceFirst("<Data>....", "<Data>!!!!");

        Heard heard = hospital.read(arrived(wrong));

        Heard.Refused refused =
                assertThat(heard).asInstanceOf(type(Heard.Refused.class)).actual();
        assertThat(refused.reasonCode()).isEqualTo("vans-broken-base64");
        assertThat(VansEnvelopes.read(refused.answer().text()).content())
                .isInstanceOf(VansEnvelope.NegativeReceipt.class);
    }

    @Test
    void setsAsideWhatIsNoEnvelopeAtAll() {
        assertThat(hospital.read(arrived("hej"))).isEqualTo(new Heard.Unreadable("vans-broken-xml"));
    }

    @Test
    void takesAReceiptOfTheNetworkForWhatItIs() {
        Heard heard = hospital.read(arrived(Examples.file("made-here/vans-receipt-positive.xml")));

        assertThat(heard).isEqualTo(new Heard.Nothing("vans-receipt"));
    }

    @Test
    void takesANegativeReceiptForARejection() {
        String receipt = VansEnvelopes.write(new VansEnvelope(
                "5790000209354",
                "5790001348120",
                "0b9d1e5c-7a1e-4a57-9a1a-6f0f0a3c1d09",
                OffsetDateTime.parse("2026-11-22T08:00:00+01:00"),
                new VansEnvelope.NegativeReceipt(
                        "0b9d1e5c-7a1e-4a57-9a1a-6f0f0a3c1d01",
                        NOTIFICATION,
                        new VansEnvelope.Document("HL7", "MCM:FDIS91#carecoordination", "5.0", 17),
                        "Ukendt modtager")));

        Heard heard = hospital.read(arrived(receipt));

        assertThat(heard).asInstanceOf(type(Heard.Fact.class)).satisfies(fact -> assertThat(
                        fact.submission().event().data())
                .containsEntry("notificationId", UUID.fromString(NOTIFICATION))
                .containsEntry("outcome", "rejected")
                .containsEntry("reasonCode", "vans-negative"));
    }

    @Test
    void takesACareCommunicationIn() throws Exception {
        String care = Examples.file("medcom-fhir/carecommunication/Bundle-add5e7e2-0c0f-4a4a-bfff-f6f984fa7e3c.json");

        Heard heard = hospital.read(
                arrived(Examples.enveloped(care, UUID.randomUUID().toString(), "MCM:FDIS91#carecoordination")));

        assertThat(heard).asInstanceOf(type(Heard.Fact.class)).satisfies(fact -> assertThat(
                        fact.submission().event().type())
                .isEqualTo("dk.familiensplan.contact.message-received.v1"));
    }

    private OutgoingMessage answer(Verdict verdict) {
        Heard.Fact fact = (Heard.Fact) hospital.read(arrived(Examples.admission("a5e5b880")));
        return fact.answering().to(verdict).orElseThrow();
    }

    private static Verdict verdict(Verdict.Decision decision, Verdict.@Nullable Reason reason) {
        return new Verdict(decision, Verdict.Repeat.FIRST, OffsetDateTime.parse("2026-11-22T08:00:00.123456Z"), reason);
    }

    private static String acknowledgement(String bundle, String format) {
        return Examples.enveloped(
                fromHospital(Examples.file("medcom-fhir/acknowledgement/Bundle-" + bundle + "." + format)),
                UUID.randomUUID().toString(),
                "MCM:FCTL#ok");
    }

    /** The published acknowledgements go from the municipality to the hospital; these come back the other way. */
    private static String fromHospital(String bundle) {
        return bundle.replace("5790001348120", "#gln#")
                .replace("5790000209354", "5790001348120")
                .replace("#gln#", "5790000209354")
                .replace("953741000016009", "#sor#")
                .replace("265161000016000", "953741000016009")
                .replace("#sor#", "265161000016000");
    }

    private static JsonNode header(OutgoingMessage message) throws Exception {
        return JSON.readTree(Examples.inside(message.text())).at("/entry/0/resource");
    }

    private static IncomingMessage arrived(String text) {
        return new IncomingMessage(text, null, ARRIVED);
    }
}
