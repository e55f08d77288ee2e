package dk.familiensplan.integration.medcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.testing.Examples;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HospitalNotificationTest {

    private final MedComLanguage hospital =
            new MedComLanguage(TestAgencies.HOSPITAL, CareCommunicationCategory.CARE_COORDINATION);

    @ParameterizedTest
    @CsvSource({
        "a5e5b880, STIN,    2022-12-07T12:00:02+02:00, b9b4818e-02de-4cc4-b418-d20cbc7b5404",
        "h1c8e4a8, STAA,    2022-12-01T10:00:06+02:00, i50fc5fe-2d11-4ef3-acac-2e2e5c6c0029",
        "d3128d9b, STOR,    2022-12-13T14:00:12+02:00, e563a2b2-bf92-4b13-bbd2-0a021a95bded",
        "e94de8ee, SLOR,    2022-12-14T15:30:02+02:00, f47254da-f170-46f0-b624-4778a9c92b1f",
        "f4aa42a4, SLHJ,    2022-12-18T09:45:32+02:00, g1affa53-c157-4080-abb0-8e681524f969",
        "kcab461b, SLHJ,    2022-12-02T22:00:11+02:00, m9bea09c-e662-4d59-b84f-9af570b57f42",
        "g099bbf3, MORS,    2022-12-09T09:45:32+02:00, hefc6d95-6161-4493-99c9-f359488dedb8",
        "ld31e08a, MORS,    2022-12-02T07:00:02+02:00, nabb68aa-c97b-4905-a60c-71ff3209fd51",
        "bfab3e80, RE_STIN, 2022-12-07T14:00:02+02:00, cc47c1e2-78e6-4291-b071-f423a4f7fbfe",
        "c83671a4, AN_STIN, 2022-12-07T15:00:02+02:00, d8749b54-1aeb-4089-8941-8d876bdffc51",
        "m908i967, STIN,    2022-12-09T12:00:02+02:00, o9b4818e-12de-5cc4-c418-d30cbc7b5404",
        "n73ccf30, STIN,    2022-12-07T12:00:02+02:00, 1ca19ddf-31bc-4597-8739-968c38dd88f8"
    })
    void derivesTheNationalCodeOfEachPublishedBundle(
            String bundle, String code, OffsetDateTime occurredAt, String messageId) {
        for (String format : new String[] {"json", "xml"}) {
            Heard heard = read(Examples.hospitalNotification(bundle, format));

            Heard.Fact fact =
                    assertThat(heard).asInstanceOf(type(Heard.Fact.class)).actual();
            assertThat(fact.submission().messageId()).isEqualTo(messageId);
            assertThat(fact.submission().transmissionId()).startsWith(bundle);
            assertThat(fact.submission().event().data())
                    .containsEntry("personNumber", Examples.BRUNO)
                    .containsEntry("code", code)
                    .containsEntry("occurredAt", occurredAt)
                    .containsEntry("episodeId", "bd481c38-a921-11ed-afa1-0242ac120002");
        }
    }

    @Test
    void tellsWhenAStayBeganAndEnded() {
        Heard.Fact fact = (Heard.Fact) read(Examples.hospitalNotification("f4aa42a4", "json"));

        assertThat(fact.submission().event().data())
                .containsEntry("encounterStart", OffsetDateTime.parse("2022-12-07T12:00:00+02:00"))
                .containsEntry("encounterEnd", OffsetDateTime.parse("2022-12-18T09:45:30+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "admit-emergency,          EMER, in-progress,      STAA",
        "revise-admit-emergency,   EMER, in-progress,      RE_STAA",
        "cancel-admit-emergency,   EMER, entered-in-error, AN_STAA",
        "admit-inpatient,          IMP,  in-progress,      STIN",
        "revise-admit-inpatient,   IMP,  in-progress,      RE_STIN",
        "cancel-admit-inpatient,   IMP,  entered-in-error, AN_STIN",
        "start-leave-inpatient,        IMP, onleave,     STOR",
        "revise-start-leave-inpatient, IMP, onleave,     RE_STOR",
        "cancel-start-leave-inpatient, IMP, in-progress, AN_STOR",
        "end-leave-inpatient,          IMP, in-progress, SLOR",
        "revise-end-leave-inpatient,   IMP, in-progress, RE_SLOR",
        "cancel-end-leave-inpatient,   IMP, onleave,     AN_SLOR",
        "discharge-emergency-home,         EMER, finished,    SLHJ",
        "discharge-inpatient-home,         IMP,  finished,    SLHJ",
        "revise-discharge-inpatient-home,  IMP,  finished,    RE_SLHJ",
        "cancel-discharge-emergency-home,  EMER, in-progress, AN_SLHJ"
    })
    void derivesTheCodeOfEveryActivity(String activity, String stayClass, String status, String code) {
        Heard heard = read(admissionWith(Map.of(
                "\"code\" : \"admit-inpatient\"", "\"code\" : \"" + activity + "\"",
                "\"code\" : \"IMP\"", "\"code\" : \"" + stayClass + "\"",
                "\"status\" : \"in-progress\"", "\"status\" : \"" + status + "\"")));

        assertThat(heard)
                .asInstanceOf(type(Heard.Fact.class))
                .satisfies(fact -> assertThat(fact.submission().event().data()).containsEntry("code", code));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"code\" : \"admit-inpatient\"', '\"code\" : \"new-message\"',    unknown-activity",
        "'\"code\" : \"admit-inpatient\"', '\"code\" : \"start-leave-inpatient\"', contradictory",
        "'\"code\" : \"IMP\"',             '\"code\" : \"EMER\"',           contradictory",
        "'\"value\" : \"2509479989\"',     '\"value\" : \"3313479989\"',    no-person",
        "'\"occurredDateTime\" : \"2022-12-07T12:00:02+02:00\"', '\"occurredDateTime\" : \"2022-12-07\"', bad-time",
        "'\"resourceType\" : \"Provenance\"', '\"resourceType\" : \"Basic\"', no-provenance",
        "'\"type\" : \"message\"',         '\"type\" : \"collection\"',     not-a-message",
        "'\"value\" : \"5790001348120\"',  '\"value\" : \"5790000000005\"', not-for-us",
        "'\"value\" : \"5790000209354\"',  '\"value\" : \"5790000000005\"', wrong-sender",
        "'\"value\" : \"265161000016000\"', '\"value\" : \"999991099016001\"', wrong-sender",
        "'\"code\" : \"primary\"',         '\"code\" : \"cc\"',             no-primary-receiver",
        "'\"code\" : \"hospital-notification-message\"', '\"code\" : \"empty-message\"', not-supported",
        "'\"entry\" : [{',                 '\"entry\" : {',                 not-fhir"
    })
    void answersAFaultWithItsReason(String original, String instead, String reason) {
        Heard heard = read(admissionWith(Map.of(original, instead)));

        assertThat(heard)
                .asInstanceOf(type(Heard.Refused.class))
                .returns(reason, Heard.Refused::reasonCode)
                .satisfies(
                        refused -> assertThat(Examples.inside(refused.answer().text()))
                                .contains("\"code\":\"fatal-error\"")
                                .contains("\"resourceType\":\"OperationOutcome\""));
    }

    @Test
    void refusesAnEnvelopeFromAnother() {
        String forged = Examples.enveloped(
                "5799999109904",
                "5790001348120",
                Examples.hospitalNotification("a5e5b880", "json"),
                UUID.randomUUID().toString(),
                "MCM:FDIS20#AdmissionInpatient");

        Heard heard = hospital.read(new IncomingMessage(forged, null, Instant.EPOCH));

        assertThat(heard).asInstanceOf(type(Heard.Refused.class)).returns("wrong-sender", Heard.Refused::reasonCode);
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() {
        Heard heard = read("{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");

        assertThat(heard).asInstanceOf(type(Heard.Refused.class)).returns("not-fhir", Heard.Refused::reasonCode);
    }

    private static String admissionWith(Map<String, String> changes) {
        String bundle = Examples.hospitalNotification("a5e5b880", "json");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(bundle).contains(change.getKey());
            bundle = bundle.replace(change.getKey(), change.getValue());
        }
        return bundle;
    }

    private Heard read(String bundle) {
        String envelope = Examples.enveloped(bundle, UUID.randomUUID().toString(), "MCM:FDIS20#AdmissionInpatient");
        return hospital.read(new IncomingMessage(envelope, null, Instant.parse("2026-11-22T07:00:00Z")));
    }
}
