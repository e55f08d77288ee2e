package dk.familiensplan.local.play;

import dk.familiensplan.local.play.DemoFamily.Asked;
import dk.familiensplan.local.play.DemoFamily.Contacted;
import dk.familiensplan.local.play.DemoFamily.Evaluated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invents the families of the demonstration: about sixty, the same every time for the same day. Names are common Danish
 * ones put together by chance; nobody has a person number or a way to be reached. One kind of plan is so rare that the
 * steering group must not see it.
 */
final class DemoFamilies {

    static final int COUNT = 60;

    private static final long SEED = 20_261_122L;
    private static final int ACUTE = 3;
    private static final int YOUTH = 16;
    private static final int QUARTERS = 4;
    private static final int ADULT = 18;
    private static final int ANSWERS_TOO = 15;

    private static final List<String> SURNAMES = List.of(
            "Abildgaard",
            "Agerskov",
            "Bach",
            "Balle",
            "Bjerre",
            "Boysen",
            "Brandt",
            "Bruun",
            "Carstens",
            "Dahl",
            "Dam",
            "Degn",
            "Dideriksen",
            "Eskildsen",
            "Fisker",
            "Friis",
            "Frost",
            "Gade",
            "Gram",
            "Grønbæk",
            "Haahr",
            "Hald",
            "Hede",
            "Hermansen",
            "Hjort",
            "Holt",
            "Høgh",
            "Iversen",
            "Juul",
            "Kirk",
            "Kjær",
            "Klit",
            "Kragh",
            "Krog",
            "Lassen",
            "Lykke",
            "Lund",
            "Mørk",
            "Munk",
            "Nygaard",
            "Nørby",
            "Overgaard",
            "Panduro",
            "Quist",
            "Rask",
            "Ravn",
            "Riis",
            "Skov",
            "Skriver",
            "Sloth",
            "Storm",
            "Svane",
            "Søgaard",
            "Thorup",
            "Toft",
            "Ulrik",
            "Vad",
            "Vang",
            "Winther",
            "Østergaard");

    private static final List<String> ADULTS = List.of(
            "Anita",
            "Bo",
            "Camilla",
            "Dennis",
            "Eva",
            "Flemming",
            "Gitte",
            "Henrik",
            "Inge",
            "Jakob",
            "Katrine",
            "Lene",
            "Mikkel",
            "Nadia",
            "Ole",
            "Pernille",
            "Rasmus",
            "Susanne",
            "Tina",
            "Ulla",
            "Viggo",
            "Yasmin",
            "Zeynep",
            "Åse");

    private static final List<String> CHILDREN = List.of(
            "Alma", "Anton", "Clara", "Elias", "Ella", "Felix", "Freja", "Ida", "Karl", "Laura", "Liam", "Lucas",
            "Maja", "Malik", "Noah", "Nora", "Oscar", "Sara", "Silas", "Sofus", "Villads", "Vilma", "Øjvind", "Zahra");

    private static final List<Theme> THEMES = List.of(
            new Theme(
                    "PARENTING",
                    Elmers.FAMILY_DEPARTMENT,
                    "Vi vil have ro om morgenen, så alle kommer godt af sted.",
                    PlanDraft.scale(
                            "Vi kommer for sent hver dag",
                            "Det lykkes en dag om ugen",
                            "Det lykkes tre dage om ugen",
                            "Det lykkes de fleste dage",
                            "Vi har tid til at spise sammen"),
                    "Familiebehandling",
                    "Barnets lov",
                    "§ 32",
                    "Børn og familie",
                    "Fatima Aydin"),
            new Theme(
                    "SCHOOL",
                    Elmers.FAMILY_DEPARTMENT,
                    "Jeg vil i skole igen uden at få ondt i maven.",
                    PlanDraft.scale(
                            "Jeg er hjemme hele ugen",
                            "Jeg er der en dag",
                            "Jeg er der tre dage",
                            "Jeg er der hver dag",
                            "Jeg glæder mig til at komme af sted"),
                    "Kontaktperson",
                    "Barnets lov",
                    "§ 32",
                    "Børn og familie",
                    "Fatima Aydin"),
            new Theme(
                    "WORK",
                    Elmers.JOB_CENTRE,
                    "Jeg vil have et arbejde, hvor der er plads til en dårlig dag.",
                    PlanDraft.scale(
                            "Jeg kan ikke overskue det",
                            "Jeg har talt med nogen om det",
                            "Jeg er i praktik nogle timer",
                            "Jeg har et job på få timer",
                            "Jeg har et job, jeg kan leve af"),
                    "Virksomhedspraktik med mentor",
                    "Lov om en aktiv beskæftigelsesindsats",
                    "§ 57",
                    "Beskæftigelse",
                    "Lars Bundgaard"),
            new Theme(
                    "MENTAL_HEALTH",
                    Elmers.PSYCHIATRY,
                    "Jeg vil kunne sove om natten.",
                    PlanDraft.scale(
                            "Jeg sover næsten ikke",
                            "Jeg har en god nat om ugen",
                            "Jeg har tre gode nætter om ugen",
                            "Jeg sover de fleste nætter",
                            "Søvn er ikke længere et problem"),
                    "Samtaler i lokalpsykiatrien",
                    "Sundhedsloven",
                    "§ 74",
                    "Region Eksempel",
                    "Peter Holm"),
            new Theme(
                    "PHYSICAL_HEALTH",
                    Elmers.HOSPITAL,
                    "Jeg vil kunne gå en tur uden at blive bange for mit hjerte.",
                    PlanDraft.scale(
                            "Jeg går ikke ud",
                            "Jeg går til hjørnet",
                            "Jeg går en halv time",
                            "Jeg går en time",
                            "Jeg tænker ikke over det"),
                    "Genoptræning",
                    "Sundhedsloven",
                    "§ 140",
                    "Region Eksempel",
                    "Helle Juhl"),
            new Theme(
                    "FINANCES",
                    Elmers.JOB_CENTRE,
                    "Vi vil kunne betale regningerne, uden at der kommer rykkere.",
                    PlanDraft.scale(
                            "Vi åbner ikke breve",
                            "Vi kender vores gæld",
                            "Vi betaler husleje til tiden",
                            "Vi betaler alt til tiden",
                            "Vi lægger lidt til side"),
                    "Økonomisk rådgivning",
                    "Lov om aktiv socialpolitik",
                    "§ 82",
                    "Beskæftigelse",
                    "Lars Bundgaard"));

    private static final List<Request> REQUESTS = List.of(
            new Request("lars", "WORK", "Samtale om jobmål", "Vi skal tale om, hvad næste skridt er.", true, "MEETING"),
            new Request("lars", "FINANCES", "Papirer om ydelse", "Vi mangler en underskrift.", false, "LETTER"),
            new Request(
                    "fatima",
                    "PARENTING",
                    "Opfølgning på familiebehandling",
                    "Vi vil høre, hvordan det går.",
                    true,
                    "HOME_VISIT"),
            new Request("fatima", "SCHOOL", "Møde med skolen", "Skolen vil gerne tale om fravær.", false, "MEETING"),
            new Request("peter", "MENTAL_HEALTH", "Ny tid til samtale", "Tiden i næste uge må flyttes.", false, "CALL"),
            new Request(
                    "helle",
                    "PHYSICAL_HEALTH",
                    "Kontrol efter indlæggelse",
                    "Vi vil se, at det går den rigtige vej.",
                    false,
                    "MEETING"));

    private static final List<String> ANSWERS =
            List.of("BROUGHT_TO_FAMILY", "BROUGHT_TO_FAMILY", "COMBINED", "HANDED_ON");

    private final LocalDate today;
    private final Random chance = new Random(SEED);

    DemoFamilies(LocalDate today) {
        this.today = today;
    }

    private record Theme(
            String topic,
            String agency,
            String words,
            List<PlanDraft.Level> scale,
            String title,
            String law,
            String section,
            String payer,
            String responsible) {}

    private record Request(String caseworker, String topic, String what, String why, boolean statutory, String form) {}

    List<DemoFamily> all() {
        List<DemoFamily> families = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            families.add(family(i));
        }
        return families;
    }

    private DemoFamily family(int index) {
        String key = "demo-" + SEED + "-" + index;
        List<PlanDraft.Member> members = members(key, SURNAMES.get(index % SURNAMES.size()));
        List<Theme> themes = themes(2 + chance.nextInt(3));
        PlanDraft plan = plan(key, index, members, themes);
        boolean active = chance.nextInt(20) != 0;
        return new DemoFamily(
                key,
                index % 3 == 0 ? "karen" : "mads",
                plan,
                active,
                active ? evaluations(themes.size()) : List.of(),
                active ? asked(themes) : List.of(),
                active ? contacted(themes) : List.of(),
                active ? later() : null);
    }

    private List<PlanDraft.Member> members(String key, String surname) {
        List<PlanDraft.Member> members = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int adults = 1 + chance.nextInt(2);
        for (int i = 0; i < adults; i++) {
            members.add(member(
                    key,
                    members.size(),
                    ADULTS,
                    taken,
                    surname,
                    26 + chance.nextInt(24),
                    i == 0 ? "CUSTODY_HOLDER" : "PARENT"));
        }
        int children = 1 + chance.nextInt(3);
        for (int i = 0; i < children; i++) {
            members.add(member(key, members.size(), CHILDREN, taken, surname, 2 + chance.nextInt(16), "CHILD"));
        }
        return members;
    }

    private PlanDraft.Member member(
            String key, int number, List<String> names, Set<String> taken, String surname, int age, String relation) {
        String name = oneOf(names);
        while (!taken.add(name)) {
            name = oneOf(names);
        }
        LocalDate born = today.minusYears(age).minusDays(1 + chance.nextInt(360));
        return new PlanDraft.Member(id(key, "member", number), name + " " + surname, null, born, relation, null);
    }

    private List<Theme> themes(int count) {
        List<Theme> shuffled = new ArrayList<>(THEMES);
        java.util.Collections.shuffle(shuffled, chance);
        return List.copyOf(shuffled.subList(0, count));
    }

    private PlanDraft plan(String key, int index, List<PlanDraft.Member> members, List<Theme> themes) {
        List<PlanDraft.Goal> goals = new ArrayList<>();
        List<PlanDraft.Intervention> interventions = new ArrayList<>();
        List<PlanDraft.Consent> consents = new ArrayList<>();
        Set<String> agencies = new java.util.LinkedHashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            UUID member = members.get(chance.nextInt(members.size())).id();
            agencies.add(theme.agency());
            goals.add(new PlanDraft.Goal(
                    id(key, "goal", i),
                    i == 0 ? null : member,
                    theme.topic(),
                    theme.words(),
                    1 + chance.nextInt(3),
                    theme.scale()));
            interventions.add(new PlanDraft.Intervention(
                    id(key, "intervention", i),
                    theme.agency(),
                    member,
                    theme.topic(),
                    theme.title(),
                    theme.law(),
                    theme.section(),
                    theme.payer(),
                    theme.responsible(),
                    today.minusMonths(chance.nextInt(10)),
                    null,
                    today.plusMonths(1 + chance.nextInt(5))));
            consents.add(new PlanDraft.Consent(
                    id(key, "consent", i),
                    member,
                    theme.agency(),
                    theme.topic(),
                    "YES",
                    "FULL",
                    oneOf(List.of("ORALLY", "IN_WRITING", "DIGITALLY")),
                    null,
                    null,
                    whoAnswersFor(member, members)));
        }
        return new PlanDraft(
                type(index),
                members.get(0).name().substring(members.get(0).name().indexOf(' ') + 1),
                null,
                members,
                goals,
                interventions,
                agencies.stream()
                        .map(agency ->
                                new PlanDraft.Participation(agency, oneOf(List.of("HELPS", "STUCK", "UNKNOWN")), null))
                        .toList(),
                consents);
    }

    /** An adult alone; for a child the custody holder, together with the child from fifteen. */
    private List<UUID> whoAnswersFor(UUID member, List<PlanDraft.Member> members) {
        LocalDate born = members.stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .map(PlanDraft.Member::birthDate)
                .orElseThrow();
        if (!born.isAfter(today.minusYears(ADULT))) {
            return List.of(member);
        }
        UUID custodyHolder = members.get(0).id();
        return born.isAfter(today.minusYears(ANSWERS_TOO)) ? List.of(custodyHolder) : List.of(custodyHolder, member);
    }

    private static String type(int index) {
        if (index < ACUTE) {
            return "ACUTE";
        }
        return index < ACUTE + YOUTH ? "YOUTH" : "FAMILY";
    }

    /** A family moves in small steps, mostly forward and now and then back, and is asked about once a quarter. */
    private List<Evaluated> evaluations(int goals) {
        List<Evaluated> evaluations = new ArrayList<>();
        int[] levels = new int[goals];
        for (int goal = 0; goal < goals; goal++) {
            levels[goal] = chance.nextInt(2) - 2;
        }
        int begun = chance.nextInt(QUARTERS);
        for (int quarter = QUARTERS - 1 - begun; quarter >= 0; quarter--) {
            for (int goal = 0; goal < goals; goal++) {
                LocalDate on = today.minusMonths(3L * quarter).minusDays(3 + chance.nextInt(60));
                evaluations.add(
                        new Evaluated(goal, on, levels[goal], chance.nextInt(3) == 0 ? "PROFESSIONAL" : "FAMILY"));
                int step = chance.nextInt(10);
                levels[goal] = Math.max(-2, Math.min(2, levels[goal] + (step < 5 ? 1 : step < 8 ? 0 : -1)));
            }
        }
        return evaluations;
    }

    private List<Asked> asked(List<Theme> themes) {
        List<Asked> asked = new ArrayList<>();
        for (Request request : REQUESTS) {
            boolean theirs = themes.stream().anyMatch(theme -> theme.topic().equals(request.topic()));
            if (theirs && chance.nextInt(2) == 0) {
                boolean answered = chance.nextInt(5) != 0;
                String answer = answered ? oneOf(ANSWERS) : null;
                asked.add(new Asked(
                        request.caseworker(),
                        request.what(),
                        request.why(),
                        request.topic(),
                        request.statutory() ? 5 + chance.nextInt(10) : 3 + chance.nextInt(20),
                        request.statutory(),
                        request.form(),
                        answer,
                        answer == null ? null : "Jeg har talt med familien og vender tilbage efter mødet."));
            }
        }
        return asked;
    }

    private List<Contacted> contacted(List<Theme> themes) {
        if (chance.nextInt(5) != 0) {
            return List.of();
        }
        String caseworker = caseworkerOf(themes.get(0).agency());
        String type = oneOf(List.of("MISTAKE", "MISTAKE", "STATUTORY_DUTY", "ACUTE_DANGER"));
        return List.of(new Contacted(
                caseworker, type, 1 + chance.nextInt(40), "Vi talte med familien uden at gå gennem koordinatoren."));
    }

    private @Nullable String later() {
        int later = chance.nextInt(15);
        return later == 0 ? "CLOSE" : later == 1 ? "PAUSE" : null;
    }

    static String caseworkerOf(String agency) {
        return switch (agency) {
            case Elmers.JOB_CENTRE -> "lars";
            case Elmers.FAMILY_DEPARTMENT -> "fatima";
            case Elmers.PSYCHIATRY -> "peter";
            default -> "helle";
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static UUID id(String key, String what, int number) {
        return UUID.nameUUIDFromBytes((key + "-" + what + "-" + number).getBytes(StandardCharsets.UTF_8));
    }
}
