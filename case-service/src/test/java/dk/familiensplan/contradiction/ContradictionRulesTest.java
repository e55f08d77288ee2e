package dk.familiensplan.contradiction;

import static dk.familiensplan.contradiction.Around.EMIL;
import static dk.familiensplan.contradiction.Around.FAM;
import static dk.familiensplan.contradiction.Around.JOB;
import static dk.familiensplan.contradiction.Around.PSY;
import static dk.familiensplan.contradiction.Around.RIKKE;
import static dk.familiensplan.contradiction.Around.theFamily;
import static dk.familiensplan.contradiction.ContradictionKind.APPOINTMENTS_CLASH;
import static dk.familiensplan.contradiction.ContradictionKind.EACH_EXPECTS_THE_OTHER;
import static dk.familiensplan.contradiction.ContradictionKind.INTERVENTIONS_EXCLUDE;
import static dk.familiensplan.contradiction.ContradictionKind.NOBODY_ACTS;
import static dk.familiensplan.contradiction.ContradictionKind.PULLS_APART;
import static dk.familiensplan.contradiction.ContradictionKind.WEEK_TOO_FULL;
import static dk.familiensplan.grid.DayUse.DAY_TREATMENT;
import static dk.familiensplan.grid.DayUse.FULL_TIME;
import static dk.familiensplan.grid.Pull.APART;
import static dk.familiensplan.grid.Pull.LATER;
import static dk.familiensplan.grid.Pull.LESS;
import static dk.familiensplan.grid.Pull.MORE;
import static dk.familiensplan.grid.Pull.NOW;
import static dk.familiensplan.grid.Pull.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.plan.InterventionState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against both columns: where it must speak, and where it must be silent. A rule that cries wolf is worse than none. */
class ContradictionRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mustFire")
    void speaksWhere(ContradictionKind rule, String where, Around around) {
        List<Finding> found = FindingContradictions.in(around.situation());

        assertThat(found).extracting(Finding::kind).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mustNotFire")
    void isSilentWhere(ContradictionKind rule, String where, Around around) {
        List<Finding> found = FindingContradictions.in(around.situation());

        assertThat(found).extracting(Finding::kind).doesNotContain(rule);
    }

    @Test
    void hasBothColumnsForEveryRule() {
        Set<ContradictionKind> rules = Arrays.stream(ContradictionKind.values())
                .filter(kind -> kind != ContradictionKind.BY_HAND)
                .collect(Collectors.toSet());

        assertThat(kinds(mustFire())).isEqualTo(rules);
        assertThat(kinds(mustNotFire())).isEqualTo(rules);
    }

    @Test
    void restsOnTheAnswersThatItIsBuiltOnAndOnNoOther() {
        Around around = theFamily()
                .says(PSY)
                .pulls(LESS)
                .so()
                .says(RIKKE)
                .pulls(LESS)
                .so()
                .says(JOB)
                .pulls(MORE)
                .so()
                .says(FAM)
                .so();

        Finding found = FindingContradictions.in(around.situation()).stream()
                .filter(finding -> finding.kind() == PULLS_APART)
                .findFirst()
                .orElseThrow();

        assertThat(found.evidence()).hasSize(3);
        assertThat(found.sides().get(0).who()).hasSize(1);
        assertThat(found.sides().get(1).who()).hasSize(2);
    }

    private static Set<Object> kinds(Stream<Arguments> cases) {
        return cases.map(one -> one.get()[0]).collect(Collectors.toSet());
    }

    static Stream<Arguments> mustFire() {
        return Stream.of(
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "two agencies each name the other alone",
                        theFamily().says(JOB).does(PSY).so().says(PSY).does(JOB).so()),
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "they name the family too, but not themselves",
                        theFamily()
                                .says(JOB)
                                .does(PSY, FAM)
                                .so()
                                .says(PSY)
                                .does(JOB)
                                .so()),
                arguments(
                        NOBODY_ACTS,
                        "an agency and a member want it done, and name nobody",
                        theFamily().says(JOB).so().says(RIKKE).so()),
                arguments(
                        NOBODY_ACTS,
                        "who is named has answered, and names nobody",
                        theFamily().says(JOB).does(FAM).so().says(FAM).so()),
                arguments(
                        NOBODY_ACTS,
                        "an agency leaves it to the mother, and she to nobody",
                        theFamily().says(JOB).doesSo(RIKKE).so().says(RIKKE).so()),
                arguments(
                        PULLS_APART,
                        "more against less",
                        theFamily()
                                .says(JOB)
                                .does(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .does(PSY)
                                .pulls(LESS)
                                .so()),
                arguments(
                        PULLS_APART,
                        "now against later",
                        theFamily()
                                .says(JOB)
                                .does(JOB)
                                .pulls(NOW)
                                .so()
                                .says(RIKKE)
                                .pulls(LATER)
                                .so()),
                arguments(
                        PULLS_APART,
                        "together against apart, for the whole family",
                        theFamily()
                                .says(FAM)
                                .does(FAM)
                                .of(null, Topic.PARENTING)
                                .pulls(TOGETHER)
                                .so()
                                .says(PSY)
                                .does(PSY)
                                .of(null, Topic.PARENTING)
                                .pulls(APART)
                                .so()),
                arguments(
                        APPOINTMENTS_CLASH,
                        "two agreed at the same time",
                        theFamily().meets(JOB, RIKKE, 2, "10:00", 60).meets(PSY, RIKKE, 2, "10:30", 60)),
                arguments(
                        APPOINTMENTS_CLASH,
                        "the way from one runs into the other",
                        theFamily().meets(JOB, RIKKE, 2, "10:00", 60).meets(PSY, RIKKE, 2, "11:10", 60)),
                arguments(
                        WEEK_TOO_FULL,
                        "more hours than she has said to manage, from two",
                        theFamily()
                                .manages(RIKKE, 3)
                                .meets(JOB, RIKKE, 1, "10:00", 120)
                                .meets(PSY, RIKKE, 3, "10:00", 60)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "daytime treatment and activation in full time",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", null)
                                .does(JOB, RIKKE, FULL_TIME, "2026-12-01", "2027-03-01")),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "two in full time",
                        theFamily()
                                .does(FAM, EMIL, FULL_TIME, "2026-11-01", null)
                                .does(JOB, EMIL, FULL_TIME, "2026-11-15", null)));
    }

    static Stream<Arguments> mustNotFire() {
        return Stream.of(
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "one of them acts as well",
                        theFamily()
                                .says(JOB)
                                .does(PSY, JOB)
                                .so()
                                .says(PSY)
                                .does(JOB)
                                .so()),
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "they speak of different parts of life",
                        theFamily()
                                .says(JOB)
                                .does(PSY)
                                .so()
                                .says(PSY)
                                .of(RIKKE, Topic.MENTAL_HEALTH)
                                .does(JOB)
                                .so()),
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "they speak of different people",
                        theFamily()
                                .says(JOB)
                                .does(PSY)
                                .so()
                                .says(PSY)
                                .of(EMIL, Topic.WORK)
                                .does(JOB)
                                .so()),
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "one has changed its mind",
                        theFamily()
                                .says(JOB)
                                .does(PSY)
                                .so()
                                .says(PSY)
                                .does(JOB)
                                .so()
                                .says(JOB)
                                .does(JOB)
                                .so()),
                arguments(
                        EACH_EXPECTS_THE_OTHER,
                        "only one waits for the other",
                        theFamily().says(JOB).does(PSY).so().says(PSY).does(PSY).so()),
                arguments(
                        NOBODY_ACTS,
                        "somebody does it",
                        theFamily().says(JOB).does(JOB).so().says(RIKKE).so()),
                arguments(
                        NOBODY_ACTS,
                        "who is named has not been heard",
                        theFamily().says(JOB).does(FAM).so().says(RIKKE).so()),
                arguments(
                        NOBODY_ACTS,
                        "an agency is asked and has not answered",
                        theFamily().says(JOB).so().says(RIKKE).so().isAsked(FAM)),
                arguments(
                        NOBODY_ACTS,
                        "only one has said that anything should be done",
                        theFamily().says(JOB).so().says(RIKKE).onlyTheProblem().so()),
                arguments(
                        NOBODY_ACTS,
                        "only the family has been heard",
                        theFamily().says(RIKKE).so().says(EMIL).so()),
                arguments(
                        NOBODY_ACTS,
                        "two point at each other, which is told of already",
                        theFamily().says(JOB).does(PSY).so().says(PSY).does(JOB).so()),
                arguments(
                        NOBODY_ACTS,
                        "they speak of different people",
                        theFamily()
                                .says(JOB)
                                .so()
                                .says(RIKKE)
                                .of(EMIL, Topic.WORK)
                                .so()),
                arguments(
                        PULLS_APART,
                        "both pull the same way",
                        theFamily()
                                .says(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .pulls(MORE)
                                .so()),
                arguments(
                        PULLS_APART,
                        "they pull in ways that go together",
                        theFamily()
                                .says(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .pulls(LATER)
                                .so()),
                arguments(
                        PULLS_APART,
                        "they speak of different parts of life",
                        theFamily()
                                .says(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .of(RIKKE, Topic.MENTAL_HEALTH)
                                .pulls(LESS)
                                .so()),
                arguments(
                        PULLS_APART,
                        "one speaks of her, and the other of all of them",
                        theFamily()
                                .says(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .of(null, Topic.WORK)
                                .pulls(LESS)
                                .so()),
                arguments(
                        PULLS_APART,
                        "the members want it differently, and no agency does",
                        theFamily()
                                .says(RIKKE)
                                .pulls(TOGETHER)
                                .so()
                                .says(EMIL)
                                .pulls(APART)
                                .so()),
                arguments(
                        PULLS_APART,
                        "one has changed its mind",
                        theFamily()
                                .says(JOB)
                                .pulls(MORE)
                                .so()
                                .says(PSY)
                                .pulls(LESS)
                                .so()
                                .says(JOB)
                                .pulls(LESS)
                                .so()),
                arguments(
                        APPOINTMENTS_CLASH,
                        "there is time for the way between",
                        theFamily().meets(JOB, RIKKE, 2, "10:00", 60).meets(PSY, RIKKE, 2, "11:30", 60)),
                arguments(
                        APPOINTMENTS_CLASH,
                        "they are for two different people",
                        theFamily().meets(JOB, RIKKE, 2, "10:00", 60).meets(PSY, EMIL, 2, "10:00", 60)),
                arguments(
                        APPOINTMENTS_CLASH,
                        "one is still only proposed",
                        theFamily().meets(JOB, RIKKE, 2, "10:00", 60).isProposed(PSY, RIKKE, 2, "10:00", 60)),
                arguments(
                        APPOINTMENTS_CLASH,
                        "she is in hospital, and cannot come to either",
                        theFamily()
                                .isAway(RIKKE)
                                .meets(JOB, RIKKE, 2, "10:00", 60)
                                .meets(PSY, RIKKE, 2, "10:00", 60)),
                arguments(
                        APPOINTMENTS_CLASH,
                        "they are over",
                        theFamily().meets(JOB, RIKKE, 0, "06:00", 60).meets(PSY, RIKKE, 0, "06:30", 60)),
                arguments(
                        WEEK_TOO_FULL,
                        "nobody has set a limit, and ours is no promise",
                        theFamily().meets(JOB, RIKKE, 1, "10:00", 300).meets(PSY, RIKKE, 3, "10:00", 300)),
                arguments(
                        WEEK_TOO_FULL,
                        "it is just what she manages",
                        theFamily()
                                .manages(RIKKE, 4)
                                .meets(JOB, RIKKE, 1, "10:00", 120)
                                .meets(PSY, RIKKE, 3, "10:00", 60)),
                arguments(
                        WEEK_TOO_FULL,
                        "one agency alone asks for all of it",
                        theFamily()
                                .manages(RIKKE, 3)
                                .meets(JOB, RIKKE, 1, "10:00", 120)
                                .meets(JOB, RIKKE, 3, "10:00", 120)),
                arguments(
                        WEEK_TOO_FULL,
                        "the hours are somebody else's",
                        theFamily()
                                .manages(RIKKE, 3)
                                .meets(JOB, EMIL, 1, "10:00", 120)
                                .meets(PSY, EMIL, 3, "10:00", 120)),
                arguments(
                        WEEK_TOO_FULL,
                        "she cannot come to any of it",
                        theFamily()
                                .manages(RIKKE, 3)
                                .isAway(RIKKE)
                                .meets(JOB, RIKKE, 1, "10:00", 120)
                                .meets(PSY, RIKKE, 3, "10:00", 120)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "one ends before the other begins",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", "2026-11-30")
                                .does(JOB, RIKKE, FULL_TIME, "2026-12-01", null)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "they are for two different people",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", null)
                                .does(JOB, EMIL, FULL_TIME, "2026-11-01", null)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "nobody has said that it takes the days, whatever it is called",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", null)
                                .does(JOB, RIKKE, null, "2026-11-01", null)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "one is only proposed",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", null)
                                .does(JOB, RIKKE, FULL_TIME, "2026-11-01", null, InterventionState.PROPOSED)),
                arguments(
                        INTERVENTIONS_EXCLUDE,
                        "one has ended",
                        theFamily()
                                .does(PSY, RIKKE, DAY_TREATMENT, "2026-11-01", null)
                                .does(JOB, RIKKE, FULL_TIME, "2026-11-01", null, InterventionState.ENDED)));
    }
}
