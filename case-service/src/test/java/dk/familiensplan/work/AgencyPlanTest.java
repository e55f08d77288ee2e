package dk.familiensplan.work;

import static dk.familiensplan.work.ExamplePlan.JOB_CENTRE;
import static dk.familiensplan.work.ExamplePlan.PSYCHIATRY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.work.AgencyPlan.VisibleMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");

    private final ExamplePlan plan = new ExamplePlan().joinedBy(JOB_CENTRE).joinedBy(PSYCHIATRY);

    @Test
    void showsOnlyTheMembersWhoHaveSaidYes() {
        MemberId bruno = plan.member("Bruno");
        plan.member("Asta");
        plan.yes(bruno, JOB_CENTRE, Topic.WORK);

        AgencyPlan visible = visibleTo(JOB_CENTRE, Set.of());

        assertThat(visible.members()).extracting(VisibleMember::name).containsExactly("Bruno");
        assertThat(visible.members().get(0).topics()).containsExactly(Topic.WORK);
    }

    @Test
    void showsTheMembersOwnAndTheFamilysGoalsOnTheTopicsOfTheConsentOnce() {
        MemberId bruno = plan.member("Bruno");
        MemberId rikke = plan.member("Rikke");
        plan.yes(bruno, JOB_CENTRE, Topic.WORK).yes(rikke, JOB_CENTRE, Topic.WORK);
        plan.goal(bruno, Topic.WORK, "Jeg vil arbejde igen");
        plan.goal(bruno, Topic.MENTAL_HEALTH, "Jeg vil sove om natten");
        plan.goal(null, Topic.WORK, "Vi vil have ro om økonomien");

        AgencyPlan visible = visibleTo(JOB_CENTRE, Set.of());

        assertThat(visible.goals())
                .extracting(SharedGoal::words)
                .containsExactly("Jeg vil arbejde igen", "Vi vil have ro om økonomien");
    }

    @Test
    void showsNoGoalToAnAgencyThatMayOnlyKnowOfAttendance() {
        MemberId bruno = plan.member("Bruno");
        plan.attendanceOnly(bruno, JOB_CENTRE, Topic.PHYSICAL_HEALTH);
        plan.goal(bruno, Topic.PHYSICAL_HEALTH, "Jeg vil gå uden stok");

        AgencyPlan visible = visibleTo(JOB_CENTRE, Set.of(bruno));

        assertThat(visible.goals()).isEmpty();
        assertThat(visible.members()).containsExactly(new VisibleMember(bruno, "Bruno", Set.of(), true));
    }

    @Test
    void tellsOfAttendanceOnlyForAsLongAsTheAgencyMayKnow() {
        MemberId bruno = plan.member("Bruno");
        plan.yesUntil(bruno, JOB_CENTRE, Topic.PHYSICAL_HEALTH, LocalDate.of(2026, 10, 1));

        assertThat(visibleTo(JOB_CENTRE, Set.of(bruno)).members()).isEmpty();
    }

    @Test
    void leavesOutGoalsThatWouldTellHowToReachTheFamily() {
        MemberId bruno = plan.member("Bruno", "20 30 40 50");
        plan.yes(bruno, JOB_CENTRE, Topic.WORK);
        plan.goal(bruno, Topic.WORK, "Ring til mig på 20304050");

        AgencyPlan visible = visibleTo(JOB_CENTRE, Set.of());

        assertThat(visible.goals()).isEmpty();
        assertThat(visible.members()).hasSize(1);
    }

    @Test
    void showsNothingToAnAgencyWithoutConsent() {
        MemberId bruno = plan.member("Bruno");
        plan.yes(bruno, JOB_CENTRE, Topic.WORK).goal(null, Topic.WORK, "Vi vil have ro");

        AgencyPlan visible = visibleTo(PSYCHIATRY, Set.of());

        assertThat(visible.members()).isEmpty();
        assertThat(visible.goals()).isEmpty();
    }

    @Test
    void showsNoGoalOfAPlanThatRests() {
        MemberId bruno = plan.member("Bruno");
        plan.yes(bruno, JOB_CENTRE, Topic.WORK)
                .goal(bruno, Topic.WORK, "Jeg vil arbejde igen")
                .is(PlanStatus.PAUSED);

        assertThat(visibleTo(JOB_CENTRE, Set.of()).goals()).isEmpty();
    }

    private AgencyPlan visibleTo(AgencyId agency, Set<MemberId> cannotAttend) {
        return AgencyPlan.of(plan.snapshot(), agency, cannotAttend, AgencyId::value, NOW);
    }
}
