package dk.familiensplan.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFamiliesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<DemoFamily> FAMILIES = new DemoFamilies(TODAY).all();

    @Test
    void areTheSameInEveryRun() {
        assertThat(new DemoFamilies(TODAY).all()).isEqualTo(FAMILIES);
        assertThat(FAMILIES).hasSize(60);
    }

    @Test
    void haveNoPersonNumberAndNoWayToBeReached() {
        assertThat(FAMILIES).flatExtracting(family -> family.plan().members()).allSatisfy(member -> {
            assertThat(member.personNumber()).isNull();
            assertThat(member.contactDetails()).isNull();
            assertThat(member.birthDate()).isBefore(TODAY);
        });
    }

    @Test
    void haveIdsThatAreNotSharedByTwo() {
        Stream<UUID> ids = FAMILIES.stream().map(DemoFamily::plan).flatMap(plan -> Stream.of(
                        plan.members().stream().map(PlanDraft.Member::id),
                        plan.goals().stream().map(PlanDraft.Goal::id),
                        plan.interventions().stream().map(PlanDraft.Intervention::id),
                        plan.consents().stream().map(PlanDraft.Consent::id))
                .flatMap(all -> all));

        assertThat(ids.toList()).doesNotHaveDuplicates();
    }

    @Test
    void holdOneKindOfPlanSoRareThatItMustBeHidden() {
        assertThat(FAMILIES.stream()
                        .filter(family -> family.plan().type().equals("ACUTE"))
                        .count())
                .isBetween(1L, 4L);
        assertThat(FAMILIES.stream()
                        .filter(family -> family.plan().type().equals("YOUTH"))
                        .count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void areEvaluatedInEachOfTheLastFourQuarters() {
        List<LocalDate> days = FAMILIES.stream()
                .flatMap(family -> family.evaluations().stream())
                .map(DemoFamily.Evaluated::on)
                .toList();

        assertThat(days).allMatch(day -> day.isBefore(TODAY));
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate end = TODAY.minusMonths(3L * quarter);
            assertThat(days)
                    .as("quarter that ends %s", end)
                    .filteredOn(day -> day.isAfter(end.minusMonths(3)) && !day.isAfter(end))
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void moveForwardMoreThanBack() {
        double first = mean(FAMILIES.stream()
                .filter(family -> !family.evaluations().isEmpty())
                .map(family -> family.evaluations().get(0)));
        double last = mean(FAMILIES.stream()
                .filter(family -> !family.evaluations().isEmpty())
                .map(family -> family.evaluations().get(family.evaluations().size() - 1)));

        assertThat(last).isGreaterThan(first);
    }

    @Test
    void askOnlyAboutWhatAMemberHasAgreedToShare() {
        assertThat(FAMILIES).allSatisfy(family -> assertThat(family.asked())
                .allSatisfy(asked -> assertThat(family.plan().consents())
                        .extracting(PlanDraft.Consent::topic)
                        .contains(asked.topic())));
    }

    private static double mean(Stream<DemoFamily.Evaluated> evaluations) {
        return evaluations.mapToInt(DemoFamily.Evaluated::level).average().orElseThrow();
    }
}
