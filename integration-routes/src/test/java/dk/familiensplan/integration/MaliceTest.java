package dk.familiensplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.family.BeskedfordelerLanguage;
import dk.familiensplan.integration.jobcentre.StarLanguage;
import dk.familiensplan.integration.medcom.CareCommunicationCategory;
import dk.familiensplan.integration.medcom.MedComLanguage;
import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.testing.Examples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody sends who means harm, in every format and at every depth. Each is refused in the words of its standard, or
 * set aside where there is nobody to tell; nothing of it is submitted, it takes no time, and no word of it is in the
 * reason.
 */
class MaliceTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-22T07:00:00Z");
    private static final String SECRET = "root:x:0:0";
    private static final int DEEP = 100_000;

    private static final String EXTERNAL = """
            <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""";

    private static final String BOMB = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>""";

    record Malice(String name, AgencyLanguage reader, String text, boolean hasSomebodyToTell) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Malice> malice() throws IOException {
        List<Malice> all = new ArrayList<>();
        AgencyLanguage hospital =
                new MedComLanguage(agency("hospital-1099"), CareCommunicationCategory.CARE_COORDINATION);
        AgencyLanguage psychiatry =
                new MedComLanguage(agency("psychiatry-1099"), CareCommunicationCategory.PSYCHIATRY_SOCIAL_DISABILITY);
        AgencyLanguage family = new BeskedfordelerLanguage(agency("family-0999"));
        AgencyLanguage jobCentre = new StarLanguage("jobcentre-0999");

        String xmlBundle = Examples.hospitalNotification("a5e5b880", "xml");
        String jsonBundle = Examples.hospitalNotification("a5e5b880", "json");
        String envelope = enveloped(jsonBundle);
        String cover = Examples.file("made-here/beskedfordeler-modtagbesked-hospitalnotification-STIN.xml");
        String named = "{\"messageId\":\"JC-1\",\"messageType\":\"ConversationRequest\",";

        // outside
        all.add(new Malice("external entity round an envelope", hospital, withDoctype(envelope, EXTERNAL), false));
        all.add(new Malice("bomb round an envelope", hospital, withDoctype(envelope, BOMB), false));
        all.add(new Malice("external entity round a cover", family, withDoctype(cover, EXTERNAL), false));
        all.add(new Malice("bomb round a cover", family, withDoctype(cover, BOMB), false));
        all.add(new Malice("deep envelope", hospital, envelope.replace("<Message>", "<Message>" + deepXml()), false));
        all.add(new Malice("deep cover", family, cover.replace("<b:Beskeddata>", deepXml() + "<b:Beskeddata>"), true));
        all.add(new Malice("deep STAR", jobCentre, named + "\"x\":" + deepJson() + "}", false));
        all.add(new Malice("truncated base64", hospital, envelope.replace("</Data>", "x</Data>"), true));
        all.add(new Malice("no base64", hospital, envelope.replaceFirst("<Data>[^<]*", "<Data>%%%"), true));
        all.add(new Malice("one field twice", jobCentre, named + "\"messageId\":\"JC-2\"}", false));

        // inside
        all.add(new Malice("external entity in a bundle", hospital, enveloped(withDoctype(xmlBundle, EXTERNAL)), true));
        all.add(new Malice("bomb in a bundle", hospital, enveloped(withDoctype(xmlBundle, BOMB)), true));
        all.add(new Malice(
                "deep XML bundle",
                hospital,
                enveloped("<Bundle xmlns=\"http://hl7.org/fhir\">" + deepXml() + "</Bundle>"),
                true));
        all.add(new Malice(
                "deep JSON bundle",
                hospital,
                enveloped("{\"resourceType\":\"Bundle\",\"entry\":" + deepJson() + "}"),
                true));
        all.add(new Malice(
                "wrong charset in a bundle",
                hospital,
                envelope.replaceFirst(
                        "<Data>[^<]*", "<Data>" + base64(jsonBundle.replace("Elmer", "Elmér"), "ISO-8859-1")),
                true));
        all.add(new Malice(
                "UTF-16 in a bundle",
                hospital,
                envelope.replaceFirst("<Data>[^<]*", "<Data>" + base64(jsonBundle, "UTF-16")),
                true));
        all.add(new Malice(
                "external entity in a cover", family, coverOf(withDoctype(xmlBundle, EXTERNAL), cover), true));

        // another's identity
        all.add(new Malice("the hospital's message from psychiatry", psychiatry, envelope, true));
        all.add(new Malice(
                "the hospital's message in an envelope of psychiatry's",
                psychiatry,
                Examples.enveloped("5799999109904", "5790001348120", jsonBundle, "1", "MCM:FDIS20#AdmissionInpatient"),
                true));
        all.add(new Malice(
                "the hospital's message in a cover of the department's", family, coverOf(xmlBundle, cover), true));
        all.add(new Malice("another's cover", family, cover, true));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("malice")
    void changesNothingAndIsAnsweredInItsStandard(Malice malice) {
        IncomingMessage message = new IncomingMessage(malice.text(), null, ARRIVED);

        Heard heard = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> malice.reader().read(message));

        assertThat(heard).isInstanceOfAny(Heard.Refused.class, Heard.Unreadable.class);
        if (heard instanceof Heard.Refused refused) {
            String answer = refused.answer().text();
            assertThat(answer + (answer.contains("<Data>") ? Examples.inside(answer) : ""))
                    .doesNotContain(SECRET, "passwd", Examples.BRUNO, "Elmer");
            assertThat(refused.reasonCode()).matches("[a-z0-9-]{3,40}");
        } else {
            assertThat(malice.hasSomebodyToTell()).as(heard.toString()).isFalse();
        }
    }

    private static Agency agency(String id) throws IOException {
        Agencies agencies = Agencies.readFrom(Path.of("src", "test", "resources", "configuration.json"));
        return StreamSupport.stream(agencies.spliterator(), false)
                .filter(agency -> agency.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String enveloped(String bundle) {
        return Examples.enveloped(bundle, UUID.randomUUID().toString(), "MCM:FDIS20#AdmissionInpatient");
    }

    private static String withDoctype(String xml, String doctype) {
        String text = xml.replaceFirst("<\\?xml[^>]*\\?>\\s*", "");
        int content = text.indexOf('>') + 1;
        return doctype + text.substring(0, content) + "&e;" + text.substring(content);
    }

    /** As the department would send it to us. */
    private static String coverOf(String bundle, String cover) {
        return cover.replaceFirst("cvr-nr:99999999", "cvr:99009993")
                .replace("99999999", "99009985")
                .replaceFirst("(<Base64[^>]*>)[^<]*", "$1" + base64(bundle, "UTF-8"));
    }

    private static String base64(String text, String charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
    }

    private static String deepXml() {
        return "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    }

    private static String deepJson() {
        return "[".repeat(DEEP) + "]".repeat(DEEP);
    }
}
