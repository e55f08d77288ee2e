package dk.familiensplan.integration.medcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Undeliverable;
import dk.familiensplan.integration.testing.Examples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareCommunicationTest {

    private static final Sending SENDING = new Sending("event-1", Instant.parse("2026-11-22T08:00:01.5Z"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED =
            "medcom-fhir/carecommunication/Bundle-add5e7e2-0c0f-4a4a-bfff-f6f984fa7e3c.json";

    private final MedComLanguage hospital =
            new MedComLanguage(TestAgencies.HOSPITAL, CareCommunicationCategory.CARE_COORDINATION);
    private final MedComLanguage psychiatry =
            new MedComLanguage(TestAgencies.PSYCHIATRY, CareCommunicationCategory.PSYCHIATRY_SOCIAL_DISABILITY);

    @Test
    void theProfilesFindWhatThePublishedExampleLacks() {
        assertThat(Profiles.breachesIn(Examples.file(PUBLISHED)))
                .singleElement()
                .asString()
                .contains("PractitionerRole.organization: minimum required = 1, but only found 0");
    }

    @Test
    void keepsToTheProfiles() {
        for (ObjectNode notification : List.of(
                Examples.cannotAttend("hospital-1099"),
                Examples.planShared("hospital-1099"),
                Examples.requestAnswered("hospital-1099"))) {
            String bundle = Examples.inside(
                    hospital.write(Examples.asRead(notification), SENDING).text());

            assertThat(Profiles.breachesIn(bundle)).isEmpty();
        }
    }

    @Test
    void hasTheShapeOfThePublishedExample() throws Exception {
        JsonNode published = JSON.readTree(Examples.file(PUBLISHED));

        JsonNode ours = JSON.readTree(
                Examples.inside(hospital.write(Examples.asRead(Examples.cannotAttend("hospital-1099")), SENDING)
                        .text()));

        assertThat(types(ours)).isEqualTo(types(published));
        for (int i = 0; i < types(published).size(); i++) {
            JsonNode expected = published.path("entry").path(i).path("resource");
            JsonNode actual = ours.path("entry").path(i).path("resource");
            assertThat(fields(actual))
                    .as(expected.path("resourceType").asText())
                    .containsAll(fields(expected));
        }
    }

    @Test
    void saysWhoItIsAboutAndWhomToContact() throws Exception {
        Notification notification = Examples.asRead(Examples.cannotAttend("hospital-1099"));

        JsonNode bundle = JSON.readTree(
                Examples.inside(hospital.write(notification, SENDING).text()));

        JsonNode header = resource(bundle, "MessageHeader");
        assertThat(header.path("id").asText()).isEqualTo(notification.id().toString());
        JsonNode patient = resource(bundle, "Patient");
        assertThat(patient.at("/identifier/0/value").asText()).isEqualTo(Examples.BRUNO);
        assertThat(patient.at("/name/0/family").asText()).isEqualTo("Elmer");
        assertThat(patient.has("telecom") || patient.has("address")).isFalse();
        JsonNode communication = resource(bundle, "Communication");
        assertThat(communication.at("/identifier/0/value").asText()).isEqualTo("urn:uuid:" + Examples.THREAD);
        assertThat(communication.at("/category/0/coding/0/code").asText()).isEqualTo("carecoordination");
        assertThat(communication.findValues("valueContactPoint"))
                .singleElement()
                .satisfies(contact -> assertThat(contact.path("value").asText()).isEqualTo("99990011"));
        assertThat(resource(bundle, "Practitioner").at("/name/0/family").asText())
                .isEqualTo("Mikkelsen");
    }

    @Test
    void answersInTheThreadAndCategoryOfWhatItAnswers() throws Exception {
        ObjectNode notification = Examples.requestAnswered("hospital-1099");
        notification
                .putObject("inReplyTo")
                .put("thread", "urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a")
                .put("category", "examination-results")
                .put("messageId", "42cb9200-f421-4d08-8391-7d51a2503cb4");

        OutgoingMessage message = hospital.write(Examples.asRead(notification), SENDING);

        JsonNode bundle = JSON.readTree(Examples.inside(message.text()));
        assertThat(message.text()).contains("<Name>MCM:FDIS91#examination-results</Name>");
        JsonNode communication = resource(bundle, "Communication");
        assertThat(communication.at("/identifier/0/value").asText())
                .isEqualTo("urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a");
        assertThat(communication.at("/category/0/coding/0/code").asText()).isEqualTo("examination-results");
        JsonNode provenance = resource(bundle, "Provenance");
        assertThat(provenance.at("/activity/coding/0/code").asText()).isEqualTo("reply-message");
        assertThat(provenance.at("/entity/1/role").asText()).isEqualTo("revision");
        assertThat(provenance.at("/entity/1/what/reference").asText())
                .isEqualTo("MessageHeader/42cb9200-f421-4d08-8391-7d51a2503cb4");
        assertThat(Profiles.breachesIn(bundle.toString())).isEmpty();
    }

    @Test
    void addressesPsychiatryInItsOwnCategory() {
        OutgoingMessage message = psychiatry.write(Examples.asRead(Examples.cannotAttend("psychiatry-1099")), SENDING);

        assertThat(message.text())
                .contains("<ReceiverID EndPointType=\"EAN\">5799999109904")
                .contains("<Name>MCM:FDIS91#psychiatry-social-disability</Name>");
        assertThat(Examples.inside(message.text())).contains("\"code\":\"psychiatry-social-disability\"");
    }

    @Test
    void writesThePlanInWords() {
        String bundle = Examples.inside(hospital.write(Examples.asRead(Examples.planShared("hospital-1099")), SENDING)
                .text());

        assertThat(bundle)
                .contains("- Jeg vil ud & se på <arbejde> igen (Bruno Elmer), nu på trin -1")
                .contains("- Virksomhedspraktik (Jobcenter Eksempel), Lov om en aktiv beskæftigelsesindsats § 57")
                .contains("urn:uuid:" + Examples.THREAD);
    }

    @Test
    void isTheSameEachTimeThisSendingIsTriedAndAnotherWhenItIsSentAgain() {
        Notification notification = Examples.asRead(Examples.cannotAttend("hospital-1099"));
        Sending again = new Sending("event-2", SENDING.at());

        OutgoingMessage first = hospital.write(notification, SENDING);

        assertThat(hospital.write(notification, SENDING).text()).isEqualTo(first.text());
        String resent = Examples.inside(hospital.write(notification, again).text());
        assertThat(resent).contains("\"id\":\"" + notification.id() + "\"");
        assertThat(bundleId(resent)).isNotEqualTo(bundleId(Examples.inside(first.text())));
    }

    @Test
    void cannotBeWrittenWithoutATelephoneToTheCoordinator() {
        ObjectNode notification = Examples.cannotAttend("hospital-1099");
        ((ObjectNode) notification.path("contactPoint")).putNull("phone");

        assertThatThrownBy(() -> hospital.write(Examples.asRead(notification), SENDING))
                .asInstanceOf(type(Undeliverable.class))
                .returns("no-contact-phone", Undeliverable::reasonCode);
    }

    private static String bundleId(String bundle) {
        return bundle.replaceFirst("(?s)^\\{\"resourceType\":\"Bundle\",\"id\":\"([^\"]+)\".*", "$1");
    }

    private static List<String> types(JsonNode bundle) {
        return bundle.findValues("resource").stream()
                .map(resource -> resource.path("resourceType").asText())
                .toList();
    }

    private static List<String> fields(JsonNode resource) {
        List<String> names = new ArrayList<>();
        resource.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode resource(JsonNode bundle, String type) {
        return bundle.findValues("resource").stream()
                .filter(resource -> resource.path("resourceType").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
