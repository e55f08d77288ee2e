package dk.familiensplan.local.play;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The family of the main job. Bruno Elmer carries a person number that MedCom publishes for tests; the others have
 * none, and all else about them is invented.
 */
final class Elmers {

    static final String NAME = "Elmer";
    static final String PERSON_NUMBER = "2509479989";
    static final String PERSON_NUMBER_MASKED = "250947-XXXX";

    static final String JOB_CENTRE = "jobcentre-0999";
    static final String FAMILY_DEPARTMENT = "family-0999";
    static final String PSYCHIATRY = "psychiatry-1099";
    static final String HOSPITAL = "hospital-1099";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String ADDRESS = "Opdigtet Allé 12, 0999 Eksempel";

    private final LocalDate today;
    private final UUID bruno = UUID.randomUUID();
    private final UUID sofie = UUID.randomUUID();
    private final UUID emil = UUID.randomUUID();
    private final UUID asta = UUID.randomUUID();

    Elmers(LocalDate today) {
        this.today = today;
    }

    PlanDraft plan() {
        return new PlanDraft(
                "FAMILY",
                NAME,
                today.plusDays(7).atTime(LocalTime.of(15, 30)).atZone(DENMARK).toOffsetDateTime(),
                members(),
                goals(),
                interventions(),
                List.of(
                        new PlanDraft.Participation(JOB_CENTRE, "STUCK", "Vi får breve, vi ikke forstår."),
                        new PlanDraft.Participation(FAMILY_DEPARTMENT, "HELPS", null),
                        new PlanDraft.Participation(PSYCHIATRY, "UNKNOWN", null),
                        new PlanDraft.Participation(HOSPITAL, "HELPS", "De ringer, når de har lovet det.")),
                List.of(
                        yes(bruno, JOB_CENTRE, "WORK", "FULL"),
                        yes(bruno, JOB_CENTRE, "PHYSICAL_HEALTH", "ATTENDANCE_ONLY"),
                        yes(bruno, HOSPITAL, "PHYSICAL_HEALTH", "FULL"),
                        yes(sofie, PSYCHIATRY, "MENTAL_HEALTH", "FULL"),
                        yes(bruno, FAMILY_DEPARTMENT, "PARENTING", "FULL"),
                        yes(sofie, FAMILY_DEPARTMENT, "PARENTING", "FULL"),
                        yes(emil, FAMILY_DEPARTMENT, "PARENTING", "FULL"),
                        yes(asta, FAMILY_DEPARTMENT, "PARENTING", "FULL")));
    }

    /** Ways to reach the family, written so that spaces and capitals make no difference; no agency may hold one. */
    static List<String> waysToReach() {
        return Stream.of(bruno(), sofie())
                .flatMap(details -> Stream.of(details.phone(), details.email(), details.address()))
                .map(Elmers::squeezed)
                .distinct()
                .toList();
    }

    static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private List<PlanDraft.Member> members() {
        return List.of(
                new PlanDraft.Member(
                        bruno, "Bruno Elmer", PERSON_NUMBER, LocalDate.of(1947, 9, 25), "CUSTODY_HOLDER", bruno()),
                new PlanDraft.Member(sofie, "Sofie Elmer", null, LocalDate.of(1979, 3, 8), "PARENT", sofie()),
                new PlanDraft.Member(
                        emil, "Emil Elmer", null, today.minusYears(16).minusDays(40), "CHILD", null),
                new PlanDraft.Member(
                        asta, "Asta Elmer", null, today.minusYears(9).minusDays(150), "CHILD", null));
    }

    private static PlanDraft.ContactDetails bruno() {
        return new PlanDraft.ContactDetails("99 99 47 09", "bruno@elmer.example", ADDRESS);
    }

    private static PlanDraft.ContactDetails sofie() {
        return new PlanDraft.ContactDetails("99 99 79 03", "sofie@elmer.example", ADDRESS);
    }

    private List<PlanDraft.Goal> goals() {
        return List.of(
                new PlanDraft.Goal(
                        UUID.randomUUID(),
                        null,
                        "PARENTING",
                        "Vi vil kunne spise aftensmad sammen uden at ende i skænderi.",
                        3,
                        PlanDraft.scale(
                                "Vi spiser hver for sig",
                                "Det går godt en aften om ugen",
                                "Det går godt tre aftener om ugen",
                                "Det går godt de fleste aftener",
                                "Vi glæder os til aftensmaden")),
                new PlanDraft.Goal(
                        UUID.randomUUID(),
                        bruno,
                        "WORK",
                        "Jeg vil have noget at stå op til, som mit hjerte kan holde til.",
                        2,
                        PlanDraft.scale(
                                "Jeg bliver i sengen",
                                "Jeg står op, men har ikke noget at give mig til",
                                "Jeg er af sted to formiddage om ugen",
                                "Jeg er af sted fire formiddage om ugen",
                                "Jeg har et lille job")),
                new PlanDraft.Goal(
                        UUID.randomUUID(),
                        sofie,
                        "MENTAL_HEALTH",
                        "Jeg vil have dage, hvor uroen ikke bestemmer.",
                        2,
                        PlanDraft.scale(
                                "Uroen bestemmer hver dag",
                                "Jeg har en god dag om ugen",
                                "Jeg har tre gode dage om ugen",
                                "Jeg har flest gode dage",
                                "Uroen fylder næsten ikke")));
    }

    private List<PlanDraft.Intervention> interventions() {
        LocalDate review = today.plusMonths(3);
        return List.of(
                new PlanDraft.Intervention(
                        UUID.randomUUID(),
                        JOB_CENTRE,
                        bruno,
                        "WORK",
                        "Mentor og afklaring",
                        "Lov om en aktiv beskæftigelsesindsats",
                        "§ 167",
                        "Beskæftigelse",
                        "Lars Bundgaard",
                        today,
                        null,
                        review),
                new PlanDraft.Intervention(
                        UUID.randomUUID(),
                        FAMILY_DEPARTMENT,
                        null,
                        "PARENTING",
                        "Familiebehandling hjemme",
                        "Barnets lov",
                        "§ 32",
                        "Børn og familie",
                        "Fatima Aydin",
                        today,
                        null,
                        review),
                new PlanDraft.Intervention(
                        UUID.randomUUID(),
                        PSYCHIATRY,
                        sofie,
                        "MENTAL_HEALTH",
                        "Samtaler i lokalpsykiatrien",
                        "Sundhedsloven",
                        "§ 74",
                        "Region Eksempel",
                        "Peter Holm",
                        today,
                        today.plusMonths(6),
                        null),
                new PlanDraft.Intervention(
                        UUID.randomUUID(),
                        HOSPITAL,
                        bruno,
                        "PHYSICAL_HEALTH",
                        "Hjerterehabilitering med SHS-akutteam",
                        "Sundhedsloven",
                        "§ 140",
                        "Region Eksempel",
                        "Helle Juhl",
                        today,
                        today.plusMonths(2),
                        null));
    }

    private static PlanDraft.Consent yes(UUID member, String agency, String topic, String extent) {
        return new PlanDraft.Consent(
                UUID.randomUUID(), member, agency, topic, "YES", extent, "ORALLY", null, null, null);
    }
}
