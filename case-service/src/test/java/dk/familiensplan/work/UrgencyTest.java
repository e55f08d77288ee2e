package dk.familiensplan.work;

import static dk.familiensplan.work.WorkKind.AGENCY_SILENT;
import static dk.familiensplan.work.WorkKind.CONTACT_REQUEST;
import static dk.familiensplan.work.WorkKind.DIRECT_CONTACT;
import static dk.familiensplan.work.WorkKind.HOSPITAL_STAY;
import static dk.familiensplan.work.WorkKind.NOTIFICATION_DEAD;
import static dk.familiensplan.work.WorkKind.NOTIFICATION_REJECTED;
import static dk.familiensplan.work.WorkKind.NOTIFICATION_WITHHELD;
import static dk.familiensplan.work.WorkKind.PLAN_FOLLOW_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T07:10:00Z");

    @Test
    void putsThingsInTheOrderOfWhatGoesWrongIfNothingIsDone() {
        Urgency admitted = waiting(HOSPITAL_STAY, false, null);
        Urgency statutoryTomorrow = request(true, 1);
        Urgency bypass = waiting(DIRECT_CONTACT, false, null);
        Urgency silent = waiting(AGENCY_SILENT, false, MONDAY_MORNING.minus(Duration.ofDays(2)));
        Urgency dead = waiting(NOTIFICATION_DEAD, false, null);
        Urgency askedForTomorrow = request(false, 1);
        Urgency statutoryInTwoWeeks = request(true, 14);
        Urgency withheld = waiting(NOTIFICATION_WITHHELD, false, null);
        List<Urgency> drawn = List.of(
                admitted, statutoryTomorrow, bypass, silent, dead, askedForTomorrow, statutoryInTwoWeeks, withheld);

        List<Urgency> sorted = sorted(drawn);

        assertThat(sorted).containsExactlyElementsOf(drawn);
    }

    @Test
    void putsTheLeastTimeLeftFirstAmongEquals() {
        Urgency inAWeek = request(false, 7);
        Urgency inTwoWeeks = request(false, 14);
        Urgency inTenDays = request(false, 10);

        assertThat(sorted(List.of(inTwoWeeks, inAWeek, inTenDays))).containsExactly(inAWeek, inTenDays, inTwoWeeks);
    }

    @Test
    void putsWhatHasNoTimeAfterWhatHasTheOldestFirst() {
        Urgency dated = request(false, 9);
        Urgency old = new Urgency(NOTIFICATION_WITHHELD, false, MONDAY_MORNING.minus(Duration.ofDays(9)), null);
        Urgency young = new Urgency(NOTIFICATION_WITHHELD, false, MONDAY_MORNING.minus(Duration.ofDays(1)), null);

        assertThat(sorted(List.of(young, old, dated))).containsExactly(dated, old, young);
    }

    @ParameterizedTest
    @CsvSource({
        "true, -1, NOW", "true, 0, NOW", "true, 2, NOW", "true, 3, WEEK",
        "false, -1, NOW", "false, 0, TODAY", "false, 1, TODAY", "false, 2, WEEK"
    })
    void groupsARequestByTheDaysThatAreLeft(boolean statutory, int days, WorkGroup expected) {
        assertThat(request(statutory, days).group(MONDAY_MORNING, COPENHAGEN)).isEqualTo(expected);
    }

    @Test
    void countsTheDueDayInTheFamilysTimeAndNotInUniversalTime() {
        Instant lateOnMonday = Instant.parse("2026-11-23T23:30:00Z");

        Urgency dueOnThursday = request(true, 3);

        assertThat(dueOnThursday.group(MONDAY_MORNING, COPENHAGEN)).isEqualTo(WorkGroup.WEEK);
        assertThat(dueOnThursday.group(lateOnMonday, COPENHAGEN)).isEqualTo(WorkGroup.NOW);
    }

    @Test
    void letsAFollowUpWaitUntilItIsDue() {
        Urgency ahead = waiting(PLAN_FOLLOW_UP, false, MONDAY_MORNING.plus(Duration.ofDays(3)));
        Urgency past = waiting(PLAN_FOLLOW_UP, false, MONDAY_MORNING.minus(Duration.ofDays(3)));

        assertThat(ahead.group(MONDAY_MORNING, COPENHAGEN)).isEqualTo(WorkGroup.WEEK);
        assertThat(past.group(MONDAY_MORNING, COPENHAGEN)).isEqualTo(WorkGroup.TODAY);
    }

    @Test
    void putsARejectedMessageAmongThoseForToday() {
        assertThat(waiting(NOTIFICATION_REJECTED, false, null).group(MONDAY_MORNING, COPENHAGEN))
                .isEqualTo(WorkGroup.TODAY);
    }

    @Property
    void ordersTheSameThingsInTheSameWayHoweverTheyCome(@ForAll("things") List<Urgency> things, @ForAll long seed) {
        List<Urgency> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(sorted(shuffled)).isEqualTo(sorted(things));
    }

    @Property
    void neverLetsAGroupThatCanWaitComeBeforeOneThatCannot(@ForAll("things") List<Urgency> things) {
        List<WorkGroup> groups = sorted(things).stream()
                .map(thing -> thing.group(MONDAY_MORNING, COPENHAGEN))
                .toList();

        assertThat(groups).isSorted();
    }

    @Provide
    Arbitrary<List<Urgency>> things() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(-40L * 24, 40L * 24)
                .map(hours -> MONDAY_MORNING.plus(Duration.ofHours(hours)));
        Arbitrary<Urgency> thing = Combinators.combine(
                        Arbitraries.of(WorkKind.class), Arbitraries.of(true, false), times, times.injectNull(0.3))
                .as(Urgency::new);
        return thing.list().ofMaxSize(30);
    }

    private static List<Urgency> sorted(List<Urgency> things) {
        return things.stream().sorted(Urgency.order(MONDAY_MORNING, COPENHAGEN)).toList();
    }

    private static Urgency waiting(WorkKind kind, boolean statutory, @Nullable Instant due) {
        return new Urgency(kind, statutory, MONDAY_MORNING.minus(Duration.ofHours(2)), due);
    }

    private static Urgency request(boolean statutory, int daysLeft) {
        LocalDate dueBy = LocalDate.ofInstant(MONDAY_MORNING, COPENHAGEN).plusDays(daysLeft);
        return waiting(
                CONTACT_REQUEST,
                statutory,
                dueBy.plusDays(1).atStartOfDay(COPENHAGEN).toInstant());
    }
}
