package dk.familiensplan.benchmarks;

import dk.familiensplan.local.play.PlanDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented families, without person numbers, as a coordinator writes them down. */
public final class Families {

    private Families() {}

    /** A draft for an adult and a child; the adult says yes to one topic for each agency. */
    public static PlanDraft ofTwo(String familyName, Map<String, String> topicByAgency) {
        UUID adult = UUID.randomUUID();
        return new PlanDraft(
                "FAMILY",
                familyName,
                null,
                List.of(
                        new PlanDraft.Member(
                                adult, "Mor " + familyName, null, LocalDate.of(1985, 1, 1), "CUSTODY_HOLDER", null),
                        new PlanDraft.Member(
                                UUID.randomUUID(),
                                "Barn " + familyName,
                                null,
                                LocalDate.of(2015, 1, 1),
                                "CHILD",
                                null)),
                List.of(new PlanDraft.Goal(
                        UUID.randomUUID(),
                        null,
                        "PARENTING",
                        "Ro om aftenen",
                        1,
                        PlanDraft.scale("aldrig", "en aften", "tre aftener", "fem aftener", "alle aftener"))),
                List.of(),
                topicByAgency.keySet().stream()
                        .map(agency -> new PlanDraft.Participation(agency, null, null))
                        .toList(),
                topicByAgency.entrySet().stream()
                        .map(entry -> new PlanDraft.Consent(
                                UUID.randomUUID(),
                                adult,
                                entry.getKey(),
                                entry.getValue(),
                                "YES",
                                "FULL",
                                "ORALLY",
                                null,
                                null,
                                null))
                        .toList());
    }
}
