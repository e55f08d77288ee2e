package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.family.Relation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndedByTimeTest {

    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID EMIL = UUID.randomUUID();
    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final LocalDate GIVEN = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final LocalDate NEXT = LAST.plusDays(1);

    /** Midnight in Denmark, in winter. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T23:00:00Z");

    @Test
    void waitsForTheDayAfterTheLast() {
        PlanSnapshot plan = rikkeSaysYesUntil(LAST);

        assertThat(EndedByTime.next(plan, MIDNIGHT.minusSeconds(1))).contains(NEXT);
        assertThat(EndedByTime.next(plan, MIDNIGHT)).isEmpty();
    }

    @Test
    void endsAtMidnightInDenmark() {
        PlanSnapshot plan = rikkeSaysYesUntil(LAST);

        EndedByTime aSecondBefore = EndedByTime.of(plan, Optional.of(NEXT), MIDNIGHT.minusSeconds(1));
        assertThat(aSecondBefore.days()).isEmpty();
        assertThat(tookSomething(plan, NEXT, MIDNIGHT.minusSeconds(1))).isFalse();
        assertThat(tookSomething(plan, NEXT, MIDNIGHT)).isTrue();
    }

    @Test
    void endsOnTheBirthdayFromWhichAChildAnswers() {
        for (int age : new int[] {15, 18}) {
            PlanSnapshot plan = family().member(EMIL, "Emil", Relation.CHILD, NEXT.minusYears(age))
                    .yes(EMIL, JOB_CENTRE, "SCHOOL", GIVEN, null, null, age == 15 ? new UUID[] {RIKKE} : both())
                    .build();

            assertThat(EndedByTime.next(plan, MIDNIGHT.minusSeconds(1))).contains(NEXT);
            assertThat(tookSomething(plan, NEXT, MIDNIGHT)).isEqualTo(age == 15);
        }
    }

    @Test
    void takesNothingThatWasRenewedInTime() {
        PlanSnapshot plan = family().yes(RIKKE, JOB_CENTRE, "WORK", GIVEN, null, LAST, RIKKE)
                .yes(RIKKE, JOB_CENTRE, "WORK", GIVEN.plusDays(1), NEXT, null, RIKKE)
                .build();

        assertThat(tookSomething(plan, NEXT, MIDNIGHT)).isFalse();
    }

    @Test
    void takesNothingThatWasRenewedBeforeAnybodyLooked() {
        PlanSnapshot plan = family().yes(RIKKE, JOB_CENTRE, "WORK", GIVEN, null, LAST, RIKKE)
                .yes(RIKKE, JOB_CENTRE, "WORK", NEXT.plusDays(1), null, null, RIKKE)
                .build();

        assertThat(tookSomething(plan, NEXT, MIDNIGHT.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void catchesUpAfterNightsThatWereMissed() {
        PlanSnapshot plan = family().yes(RIKKE, JOB_CENTRE, "WORK", GIVEN, LAST.minusDays(4), LAST.minusDays(2), RIKKE)
                .yes(RIKKE, JOB_CENTRE, "HOUSING", GIVEN, LAST.minusDays(4), LAST, RIKKE)
                .build();

        EndedByTime ended = EndedByTime.of(plan, Optional.of(LAST.minusDays(9)), MIDNIGHT.plusSeconds(60));

        assertThat(ended.days()).containsExactly(LAST.minusDays(1), NEXT);
        assertThat(ended.tookSomething(plan, MIDNIGHT.plusSeconds(60))).isTrue();
    }

    @Test
    void findsNothingWhereAllHasBeenLookedAt() {
        PlanSnapshot plan = rikkeSaysYesUntil(LAST);

        assertThat(EndedByTime.of(plan, Optional.empty(), MIDNIGHT).days()).isEmpty();
        assertThat(tookSomething(plan, NEXT.plusDays(1), MIDNIGHT.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void leavesOutWhatSomebodyHasBeenToldOfSince() {
        EndedByTime ended = EndedByTime.of(rikkeSaysYesUntil(LAST), Optional.of(NEXT), MIDNIGHT.plusSeconds(60));

        assertThat(ended.after(MIDNIGHT.minusSeconds(1)).days()).containsExactly(NEXT);
        assertThat(ended.after(MIDNIGHT.plusSeconds(1)).days()).isEmpty();
    }

    @Test
    void takesOnlyWhatTheBeginningOfADayTakesAway() {
        EndedByTime ended = EndedByTime.of(rikkeSaysYesUntil(LAST), Optional.of(NEXT), MIDNIGHT);

        assertThat(ended.taken(at -> at.isBefore(MIDNIGHT) ? Set.of("a", "b") : Set.of("b", "c")))
                .containsExactly("a");
    }

    private static boolean tookSomething(PlanSnapshot plan, LocalDate from, Instant now) {
        return EndedByTime.of(plan, Optional.of(from), now).tookSomething(plan, now);
    }

    private static PlanSnapshot rikkeSaysYesUntil(LocalDate last) {
        return family().yes(RIKKE, JOB_CENTRE, "WORK", GIVEN, null, last, RIKKE).build();
    }

    private static UUID[] both() {
        return new UUID[] {RIKKE, EMIL};
    }

    private static Snapshots family() {
        return Snapshots.family("Holm")
                .member(RIKKE, "Rikke", Relation.CUSTODY_HOLDER, LocalDate.of(1988, 2, 1))
                .agency(JOB_CENTRE);
    }
}
