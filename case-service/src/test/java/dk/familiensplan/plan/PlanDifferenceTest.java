package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.PlanDifference.Line;
import dk.familiensplan.plan.PlanDifference.Part;
import dk.familiensplan.plan.PlanDifference.What;
import dk.familiensplan.plan.PlanSnapshot.OfEvaluation;
import dk.familiensplan.plan.PlanSnapshot.OfGoal;
import dk.familiensplan.plan.PlanSnapshot.OfMember;
import dk.familiensplan.plan.PlanSnapshot.OfUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID GOAL = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    @Test
    void findsNothingBetweenAPlanAndItself() {
        PlanSnapshot plan = plan("Ro", null, List.of());

        assertThat(PlanDifference.between(plan, plan)).isEmpty();
    }

    @Test
    void tellsBeforeAndAfterOfAFieldThatWasChanged() {
        List<Line> lines = PlanDifference.between(plan("Ro", null, List.of()), plan("Ro hver aften", null, List.of()));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo(Part.GOAL);
            assertThat(line.what()).isEqualTo(What.CHANGED);
            assertThat(line.item()).isEqualTo(GOAL.toString());
            assertThat(line.field()).isEqualTo("words");
            assertThat(line.before()).isEqualTo("Ro");
            assertThat(line.after()).isEqualTo("Ro hver aften");
        });
    }

    @Test
    void tellsThatContactDetailsChangedAndNeverToWhat() {
        List<Line> lines = PlanDifference.between(plan("Ro", "22334455", List.of()), plan("Ro", "55443322", List.of()));

        assertThat(lines).extracting(Line::field).containsExactly("contactDetails");
        assertThat(lines.toString()).doesNotContain("22334455").doesNotContain("55443322");
    }

    @Test
    void tellsAnEvaluationOfItsGoal() {
        OfEvaluation evaluation =
                new OfEvaluation(UUID.randomUUID(), 1, EvaluatedBy.FAMILY, LocalDate.of(2026, 11, 1), null, NOW, null);

        List<Line> lines = PlanDifference.between(plan("Ro", null, List.of()), plan("Ro", null, List.of(evaluation)));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo(Part.EVALUATION);
            assertThat(line.item()).isEqualTo(GOAL.toString());
            assertThat(line.after()).isEqualTo(1);
        });
    }

    @Test
    void tellsWhatCameAndWhatWent() {
        PlanSnapshot with = plan("Ro", null, List.of());
        PlanSnapshot without = new PlanSnapshot(
                with.id(),
                2,
                with.authority(),
                with.coordinator(),
                with.type(),
                with.familyName(),
                with.status(),
                null,
                null,
                NOW,
                NOW,
                with.members(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);

        assertThat(PlanDifference.between(without, with)).extracting(Line::what).containsExactly(What.ADDED);
        assertThat(PlanDifference.between(with, without)).extracting(Line::what).containsExactly(What.REMOVED);
    }

    @Test
    void hasAWordForEachFieldPartAndValueInBothLanguages() throws Exception {
        List<String> keys = Stream.of(
                        Stream.of(Part.values()).map(part -> "part." + part),
                        Stream.of(
                                        Topic.values(),
                                        Relation.values(),
                                        PlanType.values(),
                                        PlanStatus.values(),
                                        GoalOutcome.values(),
                                        AmountPer.values(),
                                        InterventionState.values(),
                                        TrialDecision.values(),
                                        FamilyView.values(),
                                        Answer.values())
                                .flatMap(Stream::of)
                                .map(value -> (Enum<?>) value)
                                .map(value ->
                                        "value." + value.getDeclaringClass().getSimpleName() + "." + value),
                        PlanDifference.fields().stream().map(field -> "field." + field))
                .flatMap(found -> found)
                .toList();

        for (String bundle : List.of("web/changes.properties", "web/changes_en.properties")) {
            Properties words = new Properties();
            try (var file = PlanDifference.class.getResourceAsStream(bundle)) {
                words.load(file);
            }
            assertThat(words.stringPropertyNames()).as(bundle).containsAll(keys);
        }
    }

    private static PlanSnapshot plan(String words, @Nullable String phone, List<OfEvaluation> evaluations) {
        return new PlanSnapshot(
                new UUID(0, 1),
                1,
                "0999",
                "karen",
                PlanType.FAMILY,
                "Toft",
                PlanStatus.ACTIVE,
                null,
                null,
                NOW,
                NOW,
                List.of(new OfMember(
                        MEMBER, "Rikke", Relation.PARENT, null, null, phone, null, null, null, null, List.of())),
                List.of(new OfGoal(
                        GOAL, null, Topic.WORK, words, 1, List.of(), evaluations, null, 1, NOW, null, null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                new OfUse(0, List.of(), List.of(), List.of(), null));
    }
}
