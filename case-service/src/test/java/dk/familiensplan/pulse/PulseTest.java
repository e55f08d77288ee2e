package dk.familiensplan.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Snapshots;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.pulse.PulseAnswer.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final MemberId ASTA = new MemberId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2014-11-24, 12, CHILDREN",
                "2014-11-23, 12, ORDINARY",
                "2014-11-23, 13, CHILDREN",
                "unknown, 12, ORDINARY"
            })
    void showsPicturesBelowTheAgeThatIsSet(@Nullable LocalDate born, int below, PulseForm form) {
        var asta = Snapshots.family("Lund")
                .member(ASTA.value(), "Asta", Relation.CHILD, born)
                .build()
                .member(ASTA)
                .orElseThrow();

        assertThat(PulseForm.of(asta, TODAY, below)).isEqualTo(form);
    }

    @Test
    void takesWhatWasSaidTogetherAtOneMoment() {
        var answers = PulseAnswer.together(
                PLAN,
                ASTA,
                List.of(new Said(PulseQuestion.RED_THREAD, 1), new Said(PulseQuestion.OTHER_WAYS, 4)),
                PulseGiven.TABLE,
                true,
                NOW);

        assertThat(answers)
                .extracting(PulseAnswer::question)
                .containsExactly(PulseQuestion.RED_THREAD, PulseQuestion.OTHER_WAYS);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.answeredAt()).isEqualTo(NOW);
            assertThat(answer.atFollowUp()).isTrue();
        });
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        var twice = List.of(new Said(PulseQuestion.RED_THREAD, 1), new Said(PulseQuestion.RED_THREAD, 4));

        assertThatThrownBy(() -> PulseAnswer.together(PLAN, ASTA, twice, PulseGiven.LINK, false, NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(PulseRule.EACH_QUESTION_ONCE));
    }

    @Test
    void letsALinkLastSevenDays() {
        assertThat(PulseLink.open(PLAN, ASTA, NOW).expiresAt()).isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }
}
