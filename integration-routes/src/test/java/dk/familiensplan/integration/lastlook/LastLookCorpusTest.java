package dk.familiensplan.integration.lastlook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.integration.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks that must not get out, and everyday texts that must. */
class LastLookCorpusTest {

    private static final Allowed KAREN = Allowed.contact(
            "99 99 00 11",
            "karen.mikkelsen@eksempel-kommune.example",
            Set.of("5790001348120", "953741000016009", "99009993"));

    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)\\\\u([0-9A-F]{4})");

    record Attack(boolean certain, Finding what, String text) {

        static Attack of(String line) {
            String[] parts = line.split(" ", 3);
            String text = ESCAPED.matcher(parts[2])
                    .replaceAll(found ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                    .replace("\\\\u", "\\u");
            return new Attack(parts[0].equals("STOPPED"), Finding.valueOf(parts[1]), text);
        }
    }

    static Stream<Attack> attacks() {
        return lines("last-look/attacks.txt").map(Attack::of);
    }

    static Stream<String> innocents() {
        return lines("last-look/innocent.txt");
    }

    private static Stream<String> lines(String file) {
        return Examples.file(file).lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void letsNoAttackOut(Attack attack) {
        for (String payload : packed(attack.text())) {
            Sight sight = LastLook.at(payload, KAREN);

            assertThat(attack.certain() ? sight.certain() : sight.suspected())
                    .as(payload)
                    .contains(attack.what());
        }
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void letsEverydayTextsOut(String text) {
        for (String payload : packed(text)) {
            assertThat(LastLook.at(payload, KAREN).all()).as(payload).isEmpty();
        }
    }

    @Test
    void measuresItselfOnEnoughTexts() {
        assertThat(attacks()).hasSizeGreaterThan(80);
        assertThat(innocents()).hasSizeGreaterThan(130);
    }

    @Test
    void seesANumberInPieces() {
        assertThat(LastLook.at("{\"a\":[\"20\",\"30\",\"40\",\"50\"]}", KAREN).suspected())
                .contains(Finding.PHONE);
        assertThat(LastLook.at("<x><a>2030</a><b>4050</b></x>", KAREN).suspected())
                .contains(Finding.PHONE);
    }

    @Test
    void seesANumberInANameOfXml() {
        assertThat(LastLook.at("<tlf20304050/>", KAREN).all()).contains(Finding.PHONE);
        assertThat(LastLook.at("<x xmlns='tel:+4520304050'/>", KAREN).certain()).contains(Finding.PHONE);
    }

    @Test
    void knowsByTheFieldThatANumberIsATelephone() {
        assertThat(LastLook.at("{\"phone\":\"20304050\"}", KAREN).certain()).contains(Finding.PHONE);
        assertThat(LastLook.at("{\"caseNumber\":\"20304050\"}", KAREN).suspected())
                .contains(Finding.PHONE);
    }

    @Test
    void opensBase64OverLinesAndInOtherAlphabets() {
        String text = "Ring til familien på telefon +45 20 30 40 50, helst om aftenen efter klokken atten";
        String wrapped = Base64.getMimeEncoder(40, "\r\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String wide = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));

        for (String packed : List.of(wrapped, forUrls, wide)) {
            assertThat(LastLook.at("<a><Data>" + packed + "</Data></a>", KAREN).certain())
                    .as(packed)
                    .contains(Finding.PHONE);
        }
    }

    @Test
    void holdsAnAttachmentThatItCannotRead() {
        String pdf = Base64.getEncoder()
                .encodeToString(
                        "%PDF-1.7\n%\u0001\u0002\u0003 stream of something that is no text at all \u0000 end of it"
                                .getBytes(StandardCharsets.ISO_8859_1));

        Sight sight = LastLook.at("{\"contentAttachment\":{\"data\":\"" + pdf + "\"}}", KAREN);

        assertThat(sight.certain()).isEmpty();
        assertThat(sight.suspected()).containsExactly(Finding.OPAQUE);
    }

    @Test
    void letsTheSenderReadItsOwnNumbersInAnAnswer() {
        String received = "<m><id>20304050</id></m>";

        assertThat(LastLook.at("{\"acknowledges\":\"20304050\"}", Allowed.echoing(received, Set.of()))
                        .isClear())
                .isTrue();
        assertThat(LastLook.at("{\"acknowledges\":\"20304051\"}", Allowed.echoing(received, Set.of()))
                        .isClear())
                .isFalse();
    }

    /** As every format packs it. */
    private static List<String> packed(String text) {
        String json = "{\"a\":{\"b\":[\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]}}";
        String xml = "<a xmlns='urn:x'><b>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</b></a>";
        String vans =
                "<V><Data>" + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + "</Data></V>";
        String twice = "{\"x\":\"" + Base64.getEncoder().encodeToString(vans.getBytes(StandardCharsets.UTF_8)) + "\"}";
        return List.of(text, json, xml, vans, twice);
    }
}
