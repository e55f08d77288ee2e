package dk.familiensplan.integration.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Verdict;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;
import dk.familiensplan.integration.platform.SafeXml;
import dk.familiensplan.integration.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeskedfordelerLanguageTest {

    private static final Sending SENDING = new Sending("event-1", Instant.parse("2026-11-22T08:00:00.9Z"));
    private static final String PUBLISHED = "made-here/beskedfordeler-modtagbesked-hospitalnotification-STIN.xml";

    private final BeskedfordelerLanguage department = new BeskedfordelerLanguage(new Agency(
            "family-0999",
            Agency.Kind.FAMILY_DEPARTMENT,
            Agency.Format.BESKEDFORDELER,
            new MessageParty("Familieafdelingen", null, null, "99009985"),
            new MessageParty("Eksempel Kommune", "5790001348120", "953741000016009", "99009993")));

    @Test
    void hasTheShapeOfTheExample() throws Exception {
        String written = department
                .write(Examples.asRead(Examples.cannotAttend("family-0999")), SENDING)
                .text();

        assertThat(elements(written)).isEqualTo(withUuidForObject(elements(Examples.file(PUBLISHED))));
    }

    @Test
    void carriesTheNotificationInsideAndNamesItByItsId() {
        Notification notification = Examples.asRead(Examples.planShared("family-0999"));

        OutgoingMessage message = department.write(notification, SENDING);

        assertThat(message.correlationId()).isEqualTo(notification.id().toString());
        assertThat(message.text())
                .contains("<b:BeskedId><UUIDIdentifikator>" + notification.id())
                .contains("urn:oio:cvr-nr:99009985")
                .doesNotContain("RelateretObjekt");
        assertThat(content(message.text()))
                .contains("<Kle>27.24.00</Kle>")
                .contains("<Titel>Familien Elmer har fået en fælles plan</Titel>")
                .contains("Jeg vil ud &amp; se på &lt;arbejde&gt; igen")
                .contains("<Navn>Karen Mikkelsen</Navn>");
    }

    @Test
    void carriesTheAnswerToARequest() {
        Notification notification = Examples.asRead(Examples.requestAnswered("family-0999"));

        assertThat(content(department.write(notification, SENDING).text()))
                .contains("<Svar><Henvendelse>20304050</Henvendelse><Udfald>MEETING</Udfald></Svar>")
                .contains("Møde: 1. december 2026 kl. 10.00");
    }

    @ParameterizedTest
    @CsvSource({"20, acknowledged,", "41, rejected, StatusKode 41", "50, transient, StatusKode 50"})
    void takesInAnAnswerByTheIdThatItTravelsWith(int status, String outcome, @Nullable String reason) {
        UUID notification = UUID.randomUUID();
        String answer = Examples.file("made-here/beskedfordeler-modtagbesked-output-20.xml")
                .replace("<StatusKode>20<", "<StatusKode>" + status + "<");

        Heard.Fact fact = (Heard.Fact) read(answer, notification.toString());
        Heard.Fact again = (Heard.Fact) read(answer, notification.toString());

        assertThat(fact.submission().event().data())
                .containsEntry("notificationId", notification)
                .containsEntry("outcome", outcome)
                .containsEntry("reasonCode", reason);
        assertThat(again.submission().transmissionId())
                .isEqualTo(fact.submission().transmissionId());
        assertThat(fact.answering()
                        .to(new Verdict(
                                Verdict.Decision.REJECTED,
                                Verdict.Repeat.FIRST,
                                OffsetDateTime.parse("2026-11-22T08:00:00Z"),
                                null)))
                .isEmpty();
    }

    @Test
    void setsAsideAnAnswerToNothing() {
        String answer = Examples.file("made-here/beskedfordeler-modtagbesked-output-20.xml");

        assertThat(read(answer, null)).isEqualTo(new Heard.Unreadable("answers-unknown"));
        assertThat(read(answer, "ID:1")).isEqualTo(new Heard.Unreadable("answers-unknown"));
    }

    @Test
    void answersTheDepartmentsOwnEventsHonestly() {
        String event = Examples.file(PUBLISHED);
        String theirs = event.replaceFirst("cvr-nr:99999999", "cvr:99009993").replace("99999999", "99009985");

        assertThat(read(theirs.replace("application/fhir+xml", "application/pdf"), null))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("not-supported", Heard.Refused::reasonCode)
                .satisfies(refused -> assertThat(refused.answer().text()).contains("<StatusKode>40</StatusKode>"))
                .satisfies(refused ->
                        assertThat(refused.answer().correlationId()).isEqualTo("5f0d1c52-3c7f-4b5c-9a55-2f0f5c1b7a01"));
        assertThat(read(event, null))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("wrong-sender", Heard.Refused::reasonCode);
        assertThat(read(event.replaceAll("cvr-nr:99999999", "cvr:99009985"), null))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("not-for-us", Heard.Refused::reasonCode);
    }

    @Test
    void takesInAHospitalStayFromAHospitalThatSendsInCovers() {
        String event = fromHospital();

        Heard.Fact fact = (Heard.Fact) hospital.read(arrived(event, null));

        assertThat(fact.submission().transmissionId()).isEqualTo("5f0d1c52-3c7f-4b5c-9a55-2f0f5c1b7a01");
        assertThat(fact.submission().messageId()).isEqualTo("b9b4818e-02de-4cc4-b418-d20cbc7b5404");
        assertThat(fact.submission().event().data())
                .containsEntry("code", "STIN")
                .containsEntry("personNumber", Examples.BRUNO);
        OffsetDateTime at = OffsetDateTime.parse("2026-11-22T08:00:00Z");
        assertThat(fact.answering()
                        .to(new Verdict(Verdict.Decision.ACCEPTED, Verdict.Repeat.FIRST, at, null))
                        .orElseThrow()
                        .text())
                .contains("<StatusKode>20</StatusKode>");
        assertThat(fact.answering()
                        .to(new Verdict(
                                Verdict.Decision.REJECTED,
                                Verdict.Repeat.FIRST,
                                at,
                                new Verdict.Reason("transmission-reused", "Id er brugt før.", null)))
                        .orElseThrow()
                        .text())
                .contains("<StatusKode>40</StatusKode>", "Id er brugt før.");
        assertThat(fact.answering().ourTrouble(Instant.EPOCH).orElseThrow().text())
                .contains("<StatusKode>50</StatusKode>");
    }

    @Test
    void refusesAHospitalStayInTheNameOfAnother() {
        String theirs = fromHospital().replace("99009918", "99009985");

        assertThat(read(theirs, null))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("wrong-sender", Heard.Refused::reasonCode);
    }

    @ParameterizedTest
    @CsvSource({
        "'<b:BeskedVersion>1.0<', '<b:BeskedVersion>2.0<', BeskedVersion",
        "'00000000-0000-4000-8000-000000000810', 'x', Beskedtype",
        "'5f0d1c52-3c7f-4b5c-9a55-2f0f5c1b7a02', '', TransaktionsId",
        "'44f4108b-26d4-46de-a90f-35e35b55b8d8', '44f4108b', Sikkerhedsklassificering",
        "'2022-12-07T12:00:05+02:00', '7. december', Dannelsestidspunkt"
    })
    void saysWhichMandatoryFieldIsMissing(String original, String instead, String field) {
        String event = fromHospital();
        assertThat(event).contains(original);

        Heard heard = hospital.read(arrived(event.replace(original, instead), null));

        assertThat(heard)
                .asInstanceOf(type(Heard.Refused.class))
                .returns("incomplete", Heard.Refused::reasonCode)
                .satisfies(refused -> assertThat(refused.answer().text()).contains("Feltet " + field));
    }

    @Test
    void refusesContentThatIsNoBase64() {
        Heard heard = hospital.read(arrived(fromHospital().replaceFirst("(<Base64[^>]*>)[^<]*", "$1%%%"), null));

        assertThat(heard)
                .asInstanceOf(type(Heard.Refused.class))
                .returns("broken-base64", Heard.Refused::reasonCode)
                .satisfies(refused -> assertThat(refused.answer().text()).contains("<StatusKode>41</StatusKode>"));
    }

    @Test
    void refusesWhatIsTooLargeByTheIdAtItsBeginning() {
        Heard heard = department.tooLarge(arrived(Examples.file(PUBLISHED).substring(0, 900), null));

        assertThat(heard).asInstanceOf(type(Heard.Refused.class)).satisfies(refused -> assertThat(
                        refused.answer().correlationId())
                .isEqualTo("5f0d1c52-3c7f-4b5c-9a55-2f0f5c1b7a01"));
        assertThat(department.tooLarge(arrived("x".repeat(900), null))).isEqualTo(new Heard.Unreadable("too-large"));
    }

    @Test
    void answersBrokenXmlIfItCanTellWhich() {
        String cut = Examples.file(PUBLISHED).substring(0, 900);

        assertThat(read(cut, null))
                .asInstanceOf(type(Heard.Refused.class))
                .satisfies(refused -> assertThat(refused.answer().text()).contains("<StatusKode>41</StatusKode>"));
        assertThat(read("hej", null)).isEqualTo(new Heard.Unreadable("broken-xml"));
        assertThat(read("hej", "id-1")).isInstanceOf(Heard.Refused.class);
    }

    private final BeskedfordelerLanguage hospital = new BeskedfordelerLanguage(new Agency(
            "hospital-1098",
            Agency.Kind.HOSPITAL,
            Agency.Format.BESKEDFORDELER,
            new MessageParty("Et sygehus", "5790000209354", "265161000016000", "99009918"),
            new MessageParty("Eksempel Kommune", "5790001348120", "953741000016009", "99009993")));

    /** The example as that hospital sends it, with either of the two prefixes. */
    private static String fromHospital() {
        return Examples.file(PUBLISHED)
                .replaceFirst("cvr-nr:99999999", "cvr:99009993")
                .replace("99999999", "99009918");
    }

    private Heard read(String text, @Nullable String correlationId) {
        return department.read(arrived(text, correlationId));
    }

    private static IncomingMessage arrived(String text, @Nullable String correlationId) {
        return new IncomingMessage(text, correlationId, Instant.parse("2026-11-22T07:00:00Z"));
    }

    private static String content(String message) {
        String base64 = message.replaceAll("(?s).*<Base64[^>]*>([^<]*)</Base64>.*", "$1");
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The names of all elements, in order. */
    private static List<String> elements(String xml) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        XMLStreamReader reader = SafeXml.reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                names.add(reader.getName().toString());
            }
        }
        return names;
    }

    /** In the example the citizen is what was registered; here it is the plan, which has a UUID. */
    private static List<String> withUuidForObject(List<String> names) {
        List<String> changed = new ArrayList<>(names);
        int last = changed.lastIndexOf("{urn:oio:besked:kuvert:1.0}ObjektId");
        changed.set(last + 1, "{urn:oio:sagdok:3.0.0}UUIDIdentifikator");
        return changed;
    }
}
