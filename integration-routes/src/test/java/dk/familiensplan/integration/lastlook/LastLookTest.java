package dk.familiensplan.integration.lastlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LastLookTest {

    private static final Set<String> KNOWN = Set.of("5790001348120", "953741000016009", "99009993", "99009985");

    private static final Allowed KAREN =
            Allowed.contact("99 99 00 11", "karen.mikkelsen@eksempel-kommune.example", KNOWN);

    @Property(tries = 500)
    void findsATelephoneHoweverItIsWrittenAndPacked(
            @ForAll("telephones") String telephone,
            @ForAll("sentences") String before,
            @ForAll("packings") Packing packing) {
        String payload = packing.pack(before + telephone + ", tak");

        assertThat(look(payload)).contains(Finding.PHONE);
    }

    @Property(tries = 300)
    void letsTheCoordinatorsTelephoneThrough(
            @ForAll("coordinatorsTelephone") String telephone, @ForAll("packings") Packing packing) {
        assertThat(look(packing.pack("Ring til Karen på " + telephone + " i dag")))
                .isEmpty();
    }

    @Property(tries = 300)
    void findsAMailAddress(@ForAll("mailAddresses") String mail, @ForAll("packings") Packing packing) {
        assertThat(look(packing.pack("Skriv til " + mail + ". Tak"))).contains(Finding.MAIL);
    }

    @Property(tries = 300)
    void findsAnAddress(@ForAll("addresses") String address, @ForAll("packings") Packing packing) {
        assertThat(look(packing.pack("Familien bor på " + address + " nu"))).contains(Finding.ADDRESS);
    }

    @Property(tries = 1000)
    void takesNoOtherNumberForATelephone(@ForAll("otherNumbers") String number, @ForAll("packings") Packing packing) {
        assertThat(look(packing.pack("Se " + number + " her"))).isEmpty();
    }

    @Property(tries = 300)
    void letsOrdinaryTextThrough(@ForAll("sentences") String sentence, @ForAll("packings") Packing packing) {
        assertThat(look(packing.pack(sentence))).isEmpty();
    }

    @Example
    void letsTheCoordinatorsMailThrough() {
        assertThat(look("{\"email\":\"Karen.Mikkelsen@eksempel-kommune.example\"}"))
                .isEmpty();
    }

    @Example
    void letsTheNumbersOfOrganisationsThrough() {
        assertThat(look("<a><b>urn:oio:cvr-nr:99009993</b><c>5790001348120</c><d>953741000016009</d></a>"))
                .isEmpty();
    }

    @Example
    void doesNotLetAnOrganisationNumberHideATelephone() {
        assertThat(look("+4599009993")).contains(Finding.PHONE);
    }

    @Example
    void looksIntoNamesAndNumbersOfJson() {
        assertThat(look("{\"ring 20304050\":1}")).contains(Finding.PHONE);
        assertThat(look("{\"a\":[{\"b\":20304050}]}")).contains(Finding.PHONE);
        assertThat(look("{\"a\":\"\\u0032\\u0030304050\"}")).contains(Finding.PHONE);
    }

    @Example
    void looksIntoAttributesCommentsAndEntitiesOfXml() {
        assertThat(look("<a b='20304050'/>")).contains(Finding.PHONE);
        assertThat(look("<a><!-- 20304050 --></a>")).contains(Finding.PHONE);
        assertThat(look("<a>&#50;0304050</a>")).contains(Finding.PHONE);
        assertThat(look("<a><![CDATA[2030]]>4050</a>")).contains(Finding.PHONE);
    }

    @Example
    void seesThroughOtherDigitsAndHiddenCharacters() {
        assertThat(look("２０３０４０５０")).contains(Finding.PHONE);
        assertThat(look("٢٠٣٠٤٠٥٠")).contains(Finding.PHONE);
        assertThat(look("20\u200B30\u00AD40\u206050")).contains(Finding.PHONE);
        assertThat(look("20\u00A030\u202F40\u200950")).contains(Finding.PHONE);
        assertThat(look("20\u201330\u201440\u221250")).contains(Finding.PHONE);
    }

    @Example
    void seesThroughTheEncodingOfLinks() {
        assertThat(look("{\"a\":\"mailto:bruno%40mail.example\"}")).contains(Finding.MAIL);
        assertThat(look("{\"a\":\"tel:+4520304050\"}")).contains(Finding.PHONE);
    }

    @Example
    void findsAProfile() {
        assertThat(look("Find mig på facebook.com/bruno.elmer")).contains(Finding.PROFILE);
    }

    @Example
    void takesWhatItCannotOpenForAFinding() {
        byte[] picture = new byte[200];
        new java.util.Random(7).nextBytes(picture);

        assertThat(look("{\"data\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}"))
                .contains(Finding.OPAQUE);
    }

    @Example
    void givesUpOnPackingWithoutEnd() {
        String packed = "Ring 20304050";
        for (int i = 0; i < 10; i++) {
            packed =
                    Base64.getEncoder().encodeToString(("{\"a\":\"" + packed + "\"}").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(look("{\"a\":\"" + packed + "\"}")).contains(Finding.OPAQUE);
    }

    private static Set<Finding> look(String payload) {
        return LastLook.at(payload, KAREN).all();
    }

    /** A way that a text ends up in a payload. */
    enum Packing {
        PLAIN {
            @Override
            String pack(String text) {
                return text;
            }
        },
        XML {
            @Override
            String pack(String text) {
                return "<a xmlns='urn:x'><b>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</b></a>";
            }
        },
        JSON {
            @Override
            String pack(String text) {
                return "{\"a\":{\"b\":[\""
                        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"]}}";
            }
        },
        VANS {
            @Override
            String pack(String text) {
                return "<V><Data>" + base64(JSON.pack(text)) + "</Data></V>";
            }
        },
        TWICE {
            @Override
            String pack(String text) {
                return "{\"x\":\"" + base64("<a>" + base64(JSON.pack(text)) + "</a>") + "\"}";
            }
        };

        abstract String pack(String text);

        static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Provide
    Arbitrary<Packing> packings() {
        return Arbitraries.of(Packing.class);
    }

    @Provide
    Arbitrary<String> telephones() {
        Arbitrary<String> digits = Arbitraries.integers()
                .between(20_00_00_00, 99_99_99_98)
                .map(String::valueOf)
                .filter(number -> !number.equals("99990011") && !KNOWN.contains(number));
        return Combinators.combine(digits, prefixes(), groupings())
                .as((number, prefix, grouping) -> prefix + grouped(number, grouping))
                .filter(text -> !isADate(text));
    }

    @Provide
    Arbitrary<String> coordinatorsTelephone() {
        return Combinators.combine(prefixes(), groupings())
                .as((prefix, grouping) -> prefix + grouped("99990011", grouping));
    }

    private static Arbitrary<String> prefixes() {
        return Arbitraries.of("", "+45", "+45 ", "0045", "0045 ", "+45-", "(+45) ");
    }

    private record Grouping(String separator, List<Integer> sizes) {}

    private static Arbitrary<Grouping> groupings() {
        return Combinators.combine(
                        Arbitraries.of(" ", ".", "-", " - ", "/", "\u00A0"),
                        Arbitraries.of(
                                List.of(8), List.of(2, 2, 2, 2), List.of(4, 4), List.of(2, 3, 3), List.of(3, 3, 2)))
                .as(Grouping::new);
    }

    private static String grouped(String number, Grouping grouping) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int size : grouping.sizes()) {
            text.append(at == 0 ? "" : grouping.separator()).append(number, at, at + size);
            at += size;
        }
        return text.toString();
    }

    /** Two years with a dash between are two years. */
    private static boolean isADate(String text) {
        return text.matches(".*(19|20)\\d{2}[-/](19|20)\\d{2}");
    }

    @Provide
    Arbitrary<String> mailAddresses() {
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(
                        names,
                        Arbitraries.of("@", " @ ", "(at)", "[at]", "＠"),
                        names,
                        Arbitraries.of("dk", "com", "example"))
                .as((name, at, domain, top) -> name + at + domain + "." + top);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> streets = Arbitraries.of(
                "Kirkevej",
                "Store Kongensgade",
                "Nørre Allé",
                "Søndre Stræde",
                "Torvet",
                "Åparken",
                "H.C. Andersens Boulevard",
                "Ny Vej");
        Arbitrary<String> numbers = Arbitraries.integers().between(1, 299).map(String::valueOf);
        Arbitrary<String> floors = Arbitraries.of("", "A", " B", ", 2. tv", ", st. th.", ", 1.");
        Arbitrary<String> towns = Arbitraries.of("", ", 8000 Aarhus C", ", 2730 Herlev", " 5000 Odense");
        return Combinators.combine(streets, numbers, floors, towns)
                .as((street, number, floor, town) -> street + " " + number + floor + town);
    }

    @Provide
    Arbitrary<String> otherNumbers() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 45_000).map(days -> LocalDate.of(1930, 1, 1)
                .plusDays(days));
        Arbitrary<String> written = Combinators.combine(
                        dates,
                        Arbitraries.of(
                                "yyyy-MM-dd",
                                "dd-MM-yyyy",
                                "dd.MM.yyyy",
                                "d/M yyyy",
                                "d. MMMM yyyy",
                                "dd.MM.yy",
                                "d.M.yyyy"))
                .as((date, pattern) -> DateTimeFormatter.ofPattern(pattern, java.util.Locale.forLanguageTag("da"))
                        .format(date));
        Arbitrary<String> times = dates.flatMap(date -> Arbitraries.integers()
                .between(0, 86_399)
                .map(second -> LocalDateTime.of(date, java.time.LocalTime.ofSecondOfDay(second)))
                .map(time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.ofHours(1)))));
        Arbitrary<String> persons = Combinators.combine(
                        dates, Arbitraries.integers().between(0, 9999), Arbitraries.of("", "-", " "))
                .as((date, serial, dash) ->
                        DateTimeFormatter.ofPattern("ddMMyy").format(date) + dash + "%04d".formatted(serial));
        Arbitrary<String> glns = Arbitraries.longs()
                .between(5_790_000_000_000L, 5_799_999_999_999L)
                .map(String::valueOf);
        Arbitrary<String> sors = Arbitraries.longs()
                .between(10_000_000_000L, 999_999_999_999_999L)
                .map(String::valueOf);
        Arbitrary<String> uuids =
                Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()).toString());
        Arbitrary<String> others = Arbitraries.of(
                "urn:oid:1.2.208.176.1.2",
                "urn:oid:1.2.208.176.1.6.1.1",
                "§ 57, stk. 2",
                "27.24.00",
                "0703921VJ5",
                "skoleåret 2026-2027",
                "1.250.000 kr.",
                "12.500.000,00 kr",
                "kl. 10.30",
                "uge 48, 49, 50 og 51",
                "https://sor2.sum.dsdn.dk/#id=953741000016009",
                "MedComCareCommunicationMessageDefinition|5.0",
                "20 20 20");
        return Arbitraries.oneOf(written, times, persons, glns, sors, uuids, others);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "Bruno kan ikke møde i denne uge. ",
                "Ring på: ",
                "tlf.",
                "Det er aftalt at mødes 12 gange i foråret; ",
                "Familien har 3 børn på 4, 7 og 11 år. ",
                "care-communication-message fra Eksempel Kommune til Psykiatrien i Region Eksempel ",
                "Trin -1 af 5; ");
    }

    /** Ids are made at random, so now and then one is nothing but figures. */
    @Example
    void takesAnIdForAnIdAlsoWhereTheSenderWroteItsFirstFiguresItself() {
        String id = "23456789-2345-4921-8613-024211120002";

        Sight sight =
                LastLook.at("{\"acknowledges\":\"" + id + "\"}", Allowed.echoing("{\"id\":\"" + id + "\"}", Set.of()));

        assertThat(sight.all()).isEmpty();
    }

    @Example
    void takesATimeForATimeThoughTheMessageBearsANumberThatStandsInIt() {
        Allowed fiftySeventh = Allowed.contact(null, null, Set.of("57"));

        Sight sight = LastLook.at("{\"sentAt\":\"2026-11-23T04:03:57.578896925+01:00\"}", fiftySeventh);

        assertThat(sight.all()).isEmpty();
    }
}
