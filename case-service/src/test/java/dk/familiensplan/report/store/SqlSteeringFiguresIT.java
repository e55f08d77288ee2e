package dk.familiensplan.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.report.FamilyProgress;
import dk.familiensplan.report.FamilyProgress.GoalLevels;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.SteeringFigures.AgencyTally;
import dk.familiensplan.report.SteeringFigures.ByCategory;
import dk.familiensplan.report.SteeringFigures.ContactTally;
import dk.familiensplan.report.SteeringFigures.Cost;
import dk.familiensplan.report.SteeringFigures.FamilyMonths;
import dk.familiensplan.report.SteeringFigures.Moved;
import dk.familiensplan.report.SteeringFigures.Share;
import dk.familiensplan.report.SteeringFigures.Tally;
import dk.familiensplan.report.SteeringFigures.TimelyTally;
import dk.familiensplan.report.SteeringFigures.Value;
import dk.familiensplan.testing.MigratedDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test has an authority of its own, so none sees another's families. */
@ExtendWith(MigratedDatabase.class)
class SqlSteeringFiguresIT {

    private static final Quarter SPRING = new Quarter(2026, 2);
    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Instant IN_AUTUMN = Instant.parse("2026-11-23T07:10:00Z");
    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String FAMILY_DEPARTMENT = "family-0999";

    private final String authority = "A-" + UUID.randomUUID();
    private Sql sql;
    private SqlSteeringFigures figures;

    @BeforeEach
    void connect(DataSource database) {
        sql = Statements.on(database);
        figures = new SqlSteeringFigures(sql);
    }

    @Test
    void knowsTheStatusThatAPlanHadThen() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-04-10T08:00:00Z");
        changed(plan, 3, "GOAL_EVALUATED", "2026-05-01T08:00:00Z");
        changed(plan, 4, "PAUSED", "2026-06-01T08:00:00Z");
        changed(plan, 5, "RESUMED", "2026-07-01T08:00:00Z");
        changed(plan, 6, "CLOSED", "2026-08-01T08:00:00Z");

        assertThat(statusAt("2026-03-31T08:00:00Z")).isEmpty();
        assertThat(statusAt("2026-04-05T08:00:00Z")).containsExactly(new Tally("DRAFT", 1, 1));
        assertThat(statusAt("2026-05-15T08:00:00Z")).containsExactly(new Tally("ACTIVE", 1, 1));
        assertThat(statusAt("2026-06-15T08:00:00Z")).containsExactly(new Tally("PAUSED", 1, 1));
        assertThat(statusAt("2026-07-15T08:00:00Z")).containsExactly(new Tally("ACTIVE", 1, 1));
        assertThat(statusAt("2026-08-15T08:00:00Z")).containsExactly(new Tally("CLOSED", 1, 1));
    }

    @Test
    void countsFamilyMonthsByCalendarMonthOnDanishTime() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        joined(plan, JOB_CENTRE, "2026-05-15");
        changed(plan, 2, "ACTIVATED", "2026-04-30T22:30:00Z");
        changed(plan, 3, "PAUSED", "2026-07-01T08:00:00Z");

        List<FamilyMonths> months = figures.familyMonths(authority, List.of(SPRING, SUMMER), IN_AUTUMN);

        // Half past ten in the evening at Greenwich is the first of May in Denmark: May, June, and one day of July.
        assertThat(months)
                .containsExactlyInAnyOrder(
                        new FamilyMonths(SPRING, "TOTAL", 2),
                        new FamilyMonths(SUMMER, "TOTAL", 1),
                        new FamilyMonths(SPRING, JOB_CENTRE, 2),
                        new FamilyMonths(SUMMER, JOB_CENTRE, 1));
    }

    @Test
    void countsNoFamilyMonthThatIsToCome() {
        UUID plan = plan("2026-10-01T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-10-02T08:00:00Z");

        assertThat(figures.familyMonths(authority, List.of(new Quarter(2026, 4)), IN_AUTUMN))
                .containsExactly(new FamilyMonths(new Quarter(2026, 4), "TOTAL", 2));
    }

    @Test
    void countsContactsAndTheFamiliesThatHadThem() {
        UUID one = plan("2026-04-01T08:00:00Z");
        UUID other = plan("2026-04-01T08:00:00Z");
        contact(one, JOB_CENTRE, "MISTAKE", "2026-05-01T08:00:00Z");
        contact(one, JOB_CENTRE, "OTHER", "2026-05-02T08:00:00Z");
        contact(one, FAMILY_DEPARTMENT, "MISTAKE", "2026-05-03T08:00:00Z");
        contact(other, JOB_CENTRE, "MISTAKE", "2026-05-04T08:00:00Z");
        contact(other, JOB_CENTRE, "MISTAKE", "2026-06-30T22:30:00Z");

        assertThat(figures.directContacts(authority, List.of(SPRING, SUMMER)))
                .containsExactlyInAnyOrder(
                        new ContactTally(SPRING, "TOTAL", 4, 2),
                        new ContactTally(SPRING, JOB_CENTRE, 3, 2),
                        new ContactTally(SPRING, FAMILY_DEPARTMENT, 1, 1),
                        new ContactTally(SUMMER, "TOTAL", 1, 1),
                        new ContactTally(SUMMER, JOB_CENTRE, 1, 1));
        assertThat(figures.directContactsByKind(authority, SPRING))
                .containsExactlyInAnyOrder(
                        new Tally("TOTAL", 4, 2), new Tally("MISTAKE", 3, 2), new Tally("OTHER", 1, 1));
        assertThat(figures.directContactsByKind(authority, new Quarter(2025, 1)))
                .isEmpty();
    }

    @Test
    void countsRequestsThatWereAnsweredOrShouldHaveBeen() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        UUID late = plan("2026-04-01T08:00:00Z");
        request(plan, JOB_CENTRE, "2026-05-01T08:00:00Z", "2026-05-10", "2026-05-10T21:59:00Z");
        request(late, JOB_CENTRE, "2026-05-01T08:00:00Z", "2026-05-10", "2026-05-10T22:01:00Z");
        request(late, FAMILY_DEPARTMENT, "2026-05-01T08:00:00Z", "2026-05-10", null);
        request(plan, FAMILY_DEPARTMENT, "2026-06-01T08:00:00Z", "2027-01-10", null);

        assertThat(figures.requests(authority, List.of(SPRING), IN_AUTUMN))
                .containsExactlyInAnyOrder(
                        new TimelyTally(SPRING, "TOTAL", 1, 3, 2, 1, 1),
                        new TimelyTally(SPRING, JOB_CENTRE, 1, 2, 2, 1, 1),
                        new TimelyTally(SPRING, FAMILY_DEPARTMENT, 0, 1, 1, 0, 1));
    }

    @Test
    void countsMessagesByAgencyAndState() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        message(plan, JOB_CENTRE, "ACKNOWLEDGED", "2026-05-01T08:00:00Z");
        message(plan, JOB_CENTRE, "ACKNOWLEDGED", "2026-05-02T08:00:00Z");
        message(plan, FAMILY_DEPARTMENT, "DEAD", "2026-05-02T08:00:00Z");
        message(plan, FAMILY_DEPARTMENT, "DEAD", "2026-07-02T08:00:00Z");

        assertThat(figures.notifications(authority, SPRING))
                .containsExactlyInAnyOrder(
                        new AgencyTally(JOB_CENTRE, "ACKNOWLEDGED", 2, 1),
                        new AgencyTally(FAMILY_DEPARTMENT, "DEAD", 1, 1));
    }

    @Test
    void takesTheFirstAndTheLatestEvaluationAtTheEndOfEachQuarter() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        UUID goal = goal(plan, 3);
        evaluated(goal, -1, "2026-05-02");
        evaluated(goal, -2, "2026-05-01");
        evaluated(goal, 1, "2026-07-01");

        assertThat(progress(SPRING, "FAMILY", "PROFESSIONAL"))
                .containsExactly(new FamilyProgress(List.of(new GoalLevels(-2, -1, 2, 3))));
        assertThat(progress(SUMMER, "FAMILY", "PROFESSIONAL"))
                .containsExactly(new FamilyProgress(List.of(new GoalLevels(-2, 1, 3, 3))));
    }

    @Test
    void tellsTheScoresOfEachSideApart() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        UUID goal = goal(plan, 1);
        evaluated(goal, 1, "2026-05-02");

        assertThat(progress(SPRING, "FAMILY")).containsExactly(new FamilyProgress(List.of(new GoalLevels(1, 1, 1, 1))));
        assertThat(progress(SPRING, "PROFESSIONAL")).isEmpty();
    }

    @Test
    void keepsTheGoalsOfEachFamilyTogether() {
        for (int family = 0; family < 3; family++) {
            UUID plan = plan("2026-04-01T08:00:00Z");
            evaluated(goal(plan, 1), 0, "2026-05-02");
            evaluated(goal(plan, 2), 1, "2026-05-02");
        }

        assertThat(progress(SPRING, "FAMILY")).hasSize(3).allSatisfy(family -> assertThat(family.goals())
                .containsExactlyInAnyOrder(new GoalLevels(0, 0, 1, 1), new GoalLevels(1, 1, 1, 2)));
    }

    private List<FamilyProgress> progress(Quarter quarter, String... evaluatedBy) {
        List<FamilyProgress> progress = new ArrayList<>();
        figures.eachProgress(authority, quarter, List.of(evaluatedBy), progress::add);
        return progress;
    }

    @Test
    void countsEachFamilyOnceInTheMeanOfATheme() {
        UUID often = plan("2026-04-01T08:00:00Z");
        UUID once = plan("2026-04-01T08:00:00Z");
        answered(often, 4, "2026-05-01T08:00:00Z");
        answered(often, 4, "2026-05-02T08:00:00Z");
        answered(once, 1, "2026-05-03T08:00:00Z");
        answered(once, 4, "2026-07-03T08:00:00Z");

        assertThat(figures.values(ByCategory.PULSE_BY_THEME, authority, SPRING))
                .containsExactly(new Value("SEEN_AND_HEARD", 2.5, 2));
    }

    @Test
    void takesTheLatestThatAYoungPersonSaidOfAPromise() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        promised(plan, "FAMILY", 1, "2026-05-01");
        promised(plan, "FAMILY", 3, "2026-06-30");
        promised(plan, "FAMILY", 4, "2026-07-01");
        promised(plan, "PROFESSIONAL", 4, "2026-06-30");

        assertThat(figures.values(ByCategory.YOUTH_PROMISES, authority, SPRING))
                .containsExactly(new Value("THE_GOOD_LIFE", 3, 1));
    }

    @Test
    void countsObstaclesAsTheyStoodAndHowLongTheyTook() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        obstacle(plan, "LAW", "2026-06-20T22:00:00Z", null);
        obstacle(plan, "LAW", "2026-06-10T22:00:00Z", "2026-07-10T22:00:00Z");
        obstacle(plan, "IT", "2026-05-01T08:00:00Z", "2026-05-21T08:00:00Z");

        assertThat(figures.values(ByCategory.OBSTACLES_OPEN, authority, SPRING))
                .containsExactly(new Value("LAW", 2, 1));
        assertThat(figures.values(ByCategory.OBSTACLES_BY_OWNER, authority, SPRING))
                .containsExactly(new Value("UNIT_LEADERS", 2, 1));
        assertThat(figures.values(ByCategory.OBSTACLE_AGE, authority, SPRING)).containsExactly(new Value("LAW", 14, 1));
        assertThat(figures.values(ByCategory.OBSTACLE_TIME_TO_SOLVE, authority, SPRING))
                .containsExactly(new Value("IT", 20, 1));
    }

    @Test
    void tellsWhetherGoalsInAFieldMovedWhereAnAgencyIsAtWork() {
        UUID moved = activePlan("2026-04-10T08:00:00Z");
        intervention(moved, JOB_CENTRE, "Barnets lov", "2026-04-15", null);
        intervention(moved, JOB_CENTRE, "Barnets lov", "2026-04-16", null);
        intervention(moved, FAMILY_DEPARTMENT, "Barnets lov", "2026-07-01", null);
        UUID school = goal(moved, 1, "SCHOOL");
        evaluated(school, -1, "2026-05-01");
        evaluated(school, 0, "2026-06-01");
        UUID work = goal(moved, 1, "WORK");
        evaluated(work, 0, "2026-05-01");
        evaluated(work, 2, "2026-07-01");
        UUID still = activePlan("2026-04-10T08:00:00Z");
        intervention(still, JOB_CENTRE, "Barnets lov", "2026-04-15", null);
        UUID stays = goal(still, 1, "SCHOOL");
        evaluated(stays, -1, "2026-05-01");
        evaluated(stays, -1, "2026-06-01");

        assertThat(figures.movedByEffort(authority, SPRING)).containsExactly(new Moved(JOB_CENTRE, "SCHOOL", 1, 1));
    }

    @Test
    void countsPlansByTypeGoalsWithScalesContradictionsChangesAndAppointments() {
        UUID plan = activePlan("2026-04-10T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-04-10T08:00:00Z");
        changed(plan, 3, "COORDINATOR_CHANGED", "2026-05-10T08:00:00Z");
        UUID other = activePlan("2026-04-10T08:00:00Z");
        changed(other, 2, "ACTIVATED", "2026-07-10T08:00:00Z");
        sql.update("update family_plan set type = 'YOUTH' where id = ?", other);
        UUID scaled = goal(plan, 1);
        goal(other, 1);
        sql.update("update goal set worded_at = '2026-05-01T08:00:00Z' where plan_id in (?, ?)", plan, other);
        sql.update("""
                update goal set level_minus_2 = 'a', level_minus_1 = 'b', level_0 = 'c', level_plus_1 = 'd', level_plus_2 = 'e'
                where id = ?
                """, scaled);
        contradiction(plan, "2026-05-01T08:00:00Z", null);
        contradiction(plan, "2026-05-01T08:00:00Z", "2026-05-11T08:00:00Z");

        assertThat(figures.values(ByCategory.PLANS_BY_TYPE, authority, SPRING))
                .containsExactly(new Value("FAMILY_PLAN", 1, 1));
        assertThat(figures.values(ByCategory.GOALS_WITH_SCALE, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("WITH", 1, 1), new Value("WITHOUT", 1, 1));
        assertThat(figures.values(ByCategory.CONTRADICTIONS_OPEN, authority, SPRING))
                .containsExactly(new Value("TOTAL", 1, 1));
        assertThat(figures.values(ByCategory.CONTRADICTION_TIME_TO_SETTLE, authority, SPRING))
                .containsExactly(new Value("TOTAL", 10, 1));
        assertThat(figures.values(ByCategory.COORDINATOR_CHANGES, authority, SPRING))
                .containsExactly(new Value("TOTAL", 1, 1));
        assertThat(figures.values(ByCategory.COORDINATOR_CHANGES, authority, SUMMER))
                .isEmpty();
    }

    @Test
    void countsThePeopleOfActivePlansAndWhoCoordinatesThem() {
        UUID plan = plan("2026-04-10T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-04-10T08:00:00Z");
        UUID other = plan("2026-04-10T08:00:00Z");
        changed(other, 2, "ACTIVATED", "2026-07-10T08:00:00Z");
        person(plan, "CHILD", "2008-07-02", null);
        person(plan, "CHILD", "2008-07-01", null);
        person(plan, "CHILD", null, null);
        person(plan, "PARENT", null, null);
        person(plan, "PARENT", "1980-01-01", "2026-06-30");
        person(plan, "GRANDPARENT", "1950-01-01", "2026-07-01");
        person(other, "PARENT", "1980-01-01", null);
        coordinated(plan, "karen", "2026-04-10T08:00:00Z", "2026-06-01T08:00:00Z");
        coordinated(plan, "mads", "2026-06-01T08:00:00Z", null);
        coordinated(other, "karen", "2026-07-10T08:00:00Z", null);

        assertThat(figures.values(ByCategory.MEMBERS_IN_PLANS, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("CHILDREN", 2, 1), new Value("ADULTS", 3, 1));
        assertThat(figures.values(ByCategory.COORDINATORS, authority, SPRING))
                .containsExactly(new Value("TOTAL", 1, 1));
        assertThat(figures.values(ByCategory.COORDINATORS, authority, SUMMER))
                .containsExactly(new Value("TOTAL", 2, 2));
    }

    @Test
    void countsTheDaysToTheFirstYesToAGoalOrToThePlan() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        agreed(plan, "2026-04-21");
        agreed(plan, "2026-05-21");
        UUID late = plan("2026-04-01T08:00:00Z");
        agreed(late, "2026-07-01");
        UUID before = plan("2026-05-02T08:00:00Z");
        agreed(before, "2026-05-01");

        assertThat(figures.values(ByCategory.TIME_TO_FIRST_GOAL, authority, SPRING))
                .containsExactly(new Value("TOTAL", 10, 2));
        assertThat(figures.values(ByCategory.TIME_TO_FIRST_GOAL, authority, SUMMER))
                .containsExactly(new Value("TOTAL", 91, 1));
    }

    @Test
    void tellsStaysThatBeganSoonAfterADischargeOfTheSamePerson() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        UUID one = UUID.randomUUID();
        stay(plan, one, "1", "2026-03-01T08:00:00Z", "DISCHARGED", "2026-03-10T08:00:00Z");
        stay(plan, one, "2", "2026-04-09T07:00:00Z", "DISCHARGED", "2026-04-12T08:00:00Z");
        stay(plan, one, "3", "2026-05-20T08:00:00Z", "CANCELLED", "2026-05-20T09:00:00Z");
        stay(plan, one, "4", "2026-06-01T08:00:00Z", "ADMITTED", "2026-06-01T08:00:00Z");
        stay(plan, UUID.randomUUID(), "5", "2026-04-13T08:00:00Z", "ADMITTED", "2026-04-13T08:00:00Z");

        assertThat(figures.values(ByCategory.STAYS_BEGUN, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("AGAIN", 1, 1), new Value("OTHERWISE", 2, 1));
    }

    private void person(UUID plan, String relation, @Nullable String born, @Nullable String left) {
        sql.update("""
                insert into member (id, plan_id, position, name, relation, birth_date, left_on, leave_reason)
                values (gen_random_uuid(), ?, (select count(*) from member where plan_id = ?), 'En', ?, ?::date, ?::date, ?)
                """, plan, plan, relation, born, left, left == null ? null : "MOVED_OUT");
    }

    private void coordinated(UUID plan, String coordinator, String from, @Nullable String until) {
        Instant since = Instant.parse(from);
        sql.update("""
                insert into coordination_period (plan_id, episode, coordinator, from_at, until_at, previous_until)
                values (?, 1, ?, ?, ?, (select until_at from coordination_period where plan_id = ? and until_at = ?))
                """, plan, coordinator, since, until == null ? null : Instant.parse(until), plan, since);
    }

    private void agreed(UUID plan, String day) {
        sql.update("""
                insert into agreement (id, plan_id, member_id, wording, agreed_on, how_given, recorded_at)
                values (gen_random_uuid(), ?, gen_random_uuid(), 1, ?::date, 'ORALLY', ?::date)
                """, plan, day, day);
    }

    private void stay(UUID plan, UUID member, String episode, String began, String status, String since) {
        sql.update("""
                insert into hospital_stay (id, plan_id, member_id, agency_id, episode_id, status, since)
                values (gen_random_uuid(), ?, ?, 'hospital-1099', ?, ?, ?)
                """, plan, member, episode, status, Instant.parse(since));
        sql.update("""
                insert into hospital_report (id, plan_id, member_id, agency_id, episode_id, code, occurred_at, received_at)
                values (gen_random_uuid(), ?, ?, 'hospital-1099', ?, 'STIN', ?, now())
                """, plan, member, episode, Instant.parse(began));
    }

    private void contradiction(UUID plan, String openedAt, @Nullable String settledAt) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into contradiction (id, version, plan_id, kind, matter_key, title, evidence, opened_at, opened_by, state)
                values (?, 1, ?, 'BY_HAND', ?, 'Hver sin vej', 'To svar', ?, 'karen', 'OPEN')
                """, id, plan, id.toString(), Instant.parse(openedAt));
        if (settledAt != null) {
            sql.update(
                    "update contradiction set state = 'RESOLVED', settled_at = ?, settled_by = 'karen', reason = 'Løst'"
                            + " where id = ?",
                    Instant.parse(settledAt),
                    id);
        }
    }

    @Test
    void tellsWhatWasWaitedForWhenTheQuarterEnded() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        request(plan, JOB_CENTRE, "2026-06-01T08:00:00Z", "2026-06-10", null);
        request(plan, JOB_CENTRE, "2026-06-01T08:00:00Z", "2026-06-10", "2026-07-10T08:00:00Z");
        request(plan, JOB_CENTRE, "2026-06-01T08:00:00Z", "2026-06-10", "2026-06-10T08:00:00Z");
        request(plan, JOB_CENTRE, "2026-07-01T08:00:00Z", "2026-07-10", null);
        message(plan, FAMILY_DEPARTMENT, "SENT", "2026-06-20T08:00:00Z");
        message(plan, FAMILY_DEPARTMENT, "QUEUED", "2026-06-20T08:00:00Z");
        sql.update("update notification set sent_at = made_at where plan_id = ? and state = 'SENT'", plan);
        UUID member = UUID.randomUUID();
        viewAsked(plan, JOB_CENTRE, member, "SCHOOL");
        viewAsked(plan, JOB_CENTRE, member, "WORK");
        sql.update("""
                insert into network_view (id, plan_id, participant_kind, participant_id, about_member, topic, problem, action,
                    who, doers, pulls, told, common, answered_at, recorded_by)
                values (gen_random_uuid(), ?, 'AGENCY', ?, ?, 'SCHOOL', 'Det', 'Dette', '', '', '', 'THEMSELVES', true, ?,
                    'lars')
                """, plan, JOB_CENTRE, member, Instant.parse("2026-06-12T08:00:00Z"));

        assertThat(figures.waiting(authority, SPRING))
                .containsExactlyInAnyOrder(
                        new AgencyTally(JOB_CENTRE, "AGENCY_WAITS", 2, 1),
                        new AgencyTally(FAMILY_DEPARTMENT, "RECEIPT_AWAITED", 1, 1),
                        new AgencyTally(JOB_CENTRE, "VIEW_AWAITED", 1, 1));
        assertThat(figures.values(ByCategory.REQUEST_TIME_TO_ANSWER, authority, SPRING))
                .containsExactly(new Value(JOB_CENTRE, 9, 1));
    }

    @Test
    void tellsWhatFamiliesSayWorkedAsTheirJourneysStoodWhenTheQuarterEnded() {
        String jobCentre = agency("JOB_CENTRE");
        String familyDepartment = agency("FAMILY_DEPARTMENT");
        UUID one = plan("2026-04-01T08:00:00Z");
        UUID other = plan("2026-04-01T08:00:00Z");
        told(one, UUID.randomUUID(), 1, "WORKED", jobCentre, "2026-05-01T08:00:00Z", false);
        told(one, UUID.randomUUID(), 1, "WORKED", jobCentre, "2026-05-02T08:00:00Z", false);
        told(one, UUID.randomUUID(), 1, "HAPPENED", jobCentre, "2026-05-02T08:00:00Z", false);
        UUID takenOut = UUID.randomUUID();
        told(one, takenOut, 1, "DID_NOT_WORK", jobCentre, "2026-05-01T08:00:00Z", false);
        told(one, takenOut, 2, "DID_NOT_WORK", jobCentre, "2026-05-03T08:00:00Z", true);
        UUID toldOtherwise = UUID.randomUUID();
        told(other, toldOtherwise, 1, "WORKED", familyDepartment, "2026-05-01T08:00:00Z", false);
        told(other, toldOtherwise, 2, "DID_NOT_WORK", familyDepartment, "2026-05-03T08:00:00Z", false);
        told(other, toldOtherwise, 3, "WORKED", familyDepartment, "2026-07-03T08:00:00Z", false);
        told(other, UUID.randomUUID(), 1, "WORKED", jobCentre, "2026-06-01T08:00:00Z", false);

        assertThat(figures.journeys(authority, SPRING))
                .containsExactlyInAnyOrder(
                        new AgencyTally(jobCentre, "WORKED", 2, 2),
                        new AgencyTally(familyDepartment, "DID_NOT_WORK", 1, 1));
    }

    private void told(UUID plan, UUID step, int version, String kind, String agency, String at, boolean removed) {
        sql.update("""
                insert into journey_step (id, version, plan_id, kind, happened_on, precision, words, agency_id, removed,
                    written_by, written_at)
                values (?, ?, ?, ?, '2020-01-01', 'YEAR', 'Det', ?, ?, 'karen', ?)
                """, step, version, plan, kind, agency, removed, Instant.parse(at));
    }

    private void viewAsked(UUID plan, String agency, UUID member, String topic) {
        sql.update("""
                insert into view_ask (id, plan_id, agency_id, member_id, topic, asked_at, asked_by, notification_id)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, 'karen', gen_random_uuid())
                """, plan, agency, member, topic, Instant.parse("2026-06-10T08:00:00Z"));
    }

    @Test
    void countsTheInterventionsThatWereInForceOnTheLastDay() {
        UUID plan = activePlan("2026-04-10T08:00:00Z");
        intervention(plan, JOB_CENTRE, "Lov om en aktiv beskæftigelsesindsats", "2026-04-15", null);
        intervention(plan, JOB_CENTRE, "serviceloven ", "2026-04-15", "2026-06-30");
        intervention(plan, FAMILY_DEPARTMENT, "Barnets lov", "2026-04-15", "2026-06-29");
        intervention(plan, FAMILY_DEPARTMENT, "Barnets lov", "2026-07-01", null);
        intervention(plan("2026-04-10T08:00:00Z"), FAMILY_DEPARTMENT, "Barnets lov", "2026-04-15", null);

        assertThat(figures.values(ByCategory.INTERVENTIONS_BY_AGENCY, authority, SPRING))
                .containsExactly(new Value(JOB_CENTRE, 2, 1));
        assertThat(figures.values(ByCategory.INTERVENTIONS_BY_LAW, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("EMPLOYMENT_ACT", 1, 1), new Value("SOCIAL_SERVICES_ACT", 1, 1));
    }

    @Test
    void tellsWhatAFamilyCostEachBudgetByTheDaysInForceInTheQuarter() {
        UUID plan = activePlan("2026-04-10T08:00:00Z");
        cost(plan, "Jobcentret", "700", "WEEK", "2026-06-17", null);
        cost(plan, "Beskæftigelse", "1000", "ONCE", "2026-06-30", "2026-06-30");
        cost(plan, "Beskæftigelse", "5000", "ONCE", "2026-03-31", null);
        cost(plan, "Børn og familier", "36525", "YEAR", "2026-06-21", "2027-01-01");
        cost(plan, "Et sted, ingen kender", "12", "ONCE", "2026-05-01", "2026-05-02");
        cost(plan("2026-04-10T08:00:00Z"), "Jobcentret", "9000", "WEEK", "2026-04-17", null);
        cost(plan, "Sygehus", "9000", "WEEK", "2026-07-01", null);
        cost(plan, "Sygehus", "9000", "WEEK", "2026-01-01", "2026-03-31");

        assertThat(costs(SPRING))
                .containsExactlyInAnyOrder(
                        new Cost("EMPLOYMENT", 2400),
                        new Cost("CHILDREN_AND_FAMILIES", 1000),
                        new Cost("OTHER_PAYER", 12));
    }

    @Test
    void countsNoCostAfterAPlanWasClosed() {
        UUID plan = activePlan("2026-04-10T08:00:00Z");
        cost(plan, "Jobcentret", "700", "WEEK", "2026-05-01", null);
        sql.update(
                "update family_plan set status = 'CLOSED', closed_at = ? where id = ?",
                Instant.parse("2026-05-08T08:00:00Z"),
                plan);

        assertThat(costs(SPRING)).containsExactly(new Cost("EMPLOYMENT", 700));
    }

    private List<Cost> costs(Quarter quarter) {
        List<Cost> costs = new ArrayList<>();
        figures.eachCost(authority, quarter, costs::add);
        return costs;
    }

    private UUID activePlan(String activatedAt) {
        UUID plan = plan(activatedAt);
        sql.update(
                "update family_plan set status = 'ACTIVE', activated_at = ? where id = ?",
                Instant.parse(activatedAt),
                plan);
        return plan;
    }

    private void intervention(UUID plan, String agency, String law, String from, @Nullable String until) {
        sql.update("""
                insert into intervention (id, plan_id, position, agency_id, title, law, law_section, payer, responsible,
                    from_day, until_day, review_on, state)
                values (?, ?, 0, ?, 'Støtte', ?, '§ 1', 'Betaler', 'En', ?::date, ?::date, ?::date, 'RUNNING')
                """, UUID.randomUUID(), plan, agency, law, from, until, "2027-06-01");
    }

    private void cost(UUID plan, String payer, String amount, String per, String from, @Nullable String until) {
        sql.update("""
                insert into intervention (id, plan_id, position, agency_id, title, law, law_section, payer, responsible,
                    from_day, until_day, review_on, state, amount, currency, amount_per)
                values (?, ?, 0, ?, 'Støtte', 'Barnets lov', '§ 1', ?, 'En', ?::date, ?::date, ?::date, 'RUNNING',
                    ?::numeric, 'DKK', ?)
                """, UUID.randomUUID(), plan, JOB_CENTRE, payer, from, until, "2027-06-01", amount, per);
    }

    @Test
    void countsTheDaysToThePlansFirstUse() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-04-11T08:00:00Z");
        changed(plan, 3, "ACTIVATED", "2026-08-01T08:00:00Z");

        assertThat(figures.values(ByCategory.TIME_TO_ACTIVE_PLAN, authority, SPRING))
                .containsExactly(new Value("TOTAL", 10, 1));
        assertThat(figures.values(ByCategory.TIME_TO_ACTIVE_PLAN, authority, SUMMER))
                .isEmpty();
    }

    @Test
    void countsWithheldMessagesByReasonAndMinutesToTheAcknowledgement() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        message(plan, JOB_CENTRE, "ACKNOWLEDGED", "2026-05-01T08:00:00Z");
        message(plan, FAMILY_DEPARTMENT, "SENT", "2026-05-01T08:00:00Z");
        sql.update("""
                update notification
                set sent_at = made_at, acknowledged_at = made_at + interval '30 minutes'
                where plan_id = ? and state = 'ACKNOWLEDGED'
                """, plan);
        sql.update(
                "update notification set state = 'WITHHELD', reason = 'no-consent' where plan_id = ? and state ="
                        + " 'SENT'",
                plan);

        assertThat(figures.values(ByCategory.TIME_TO_ACKNOWLEDGE, authority, SPRING))
                .containsExactly(new Value(JOB_CENTRE, 30, 1));
        assertThat(figures.values(ByCategory.WITHHELD_BY_REASON, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("NO_CONSENT", 1, 1), new Value("TOTAL", 1, 1));
    }

    @Test
    void takesQuestionsAboutOneFamilyForOneAndThoseAboutNobodyKnownForNone() {
        String team = homeTeam();
        for (int ask = 0; ask < 5; ask++) {
            askedForHome(team, "2026-05-01T08:00:00Z");
        }
        assertThat(figures.values(ByCategory.HOME_ASKS, authority, SPRING)).containsExactly(new Value("TOTAL", 5, 0));

        UUID plan = plan("2026-04-01T08:00:00Z");
        UUID ofPlan = askedForHome(team, "2026-05-02T08:00:00Z");
        sql.update(
                "update home_treatment_referral set plan_id = ?, member_id = gen_random_uuid() where id = ?",
                plan,
                ofPlan);
        UUID byNumber = askedForHome(team, "2026-05-03T08:00:00Z");
        identified(byNumber, "son");
        sql.update("""
                insert into member (id, plan_id, position, name, relation, person_number_sealed, person_number_masked, person_key)
                values (gen_random_uuid(), ?, 0, 'Emil', 'CHILD', 'x', 'x', ?::bytea)
                """, plan, "son" + authority);
        identified(askedForHome(team, "2026-05-04T08:00:00Z"), "neighbour");
        identified(askedForHome(team, "2026-05-05T08:00:00Z"), "neighbour");

        assertThat(figures.values(ByCategory.HOME_ASKS, authority, SPRING)).containsExactly(new Value("TOTAL", 9, 2));
    }

    private void identified(UUID referral, String person) {
        sql.update("""
                insert into home_patient (referral_id, name, referral_text, given_by, given_at, person_key)
                values (?, 'En', 'Tekst', 'afdelingen', now(), ?::bytea)
                """, referral, person + authority);
    }

    private String agency(String kind) {
        sql.update(
                "insert into authority (code, name, kind) values (?, 'Hjemme', 'MUNICIPALITY') on conflict do nothing",
                authority);
        String agency = "agency-" + UUID.randomUUID();
        sql.update("""
                insert into agency (id, letters, name, kind, authority, serves, format, position)
                values (?, 'SHS', 'Holdet', ?, ?, '{}', 'MEDCOM', 0)
                """, agency, kind, authority);
        return agency;
    }

    private String homeTeam() {
        String team = agency("SHS_TEAM");
        sql.update("""
                insert into home_team (agency_id, opens_at, closes_at, closed_on_holidays, position)
                values (?, '08:00', '16:00', false, 0)
                """, team);
        return team;
    }

    @Test
    void countsTreatmentsAtHome() {
        String team = homeTeam();
        UUID shortened = askedForHome(team, "2026-05-01T08:00:00Z");
        identified(shortened, "one");
        identified(askedForHome(team, "2026-05-02T08:00:00Z"), "other");
        sql.update(
                "insert into home_step (referral_id, kind, at, team_id) values (?, 'RESERVED', ?, ?)",
                shortened,
                Instant.parse("2026-05-01T08:20:00Z"),
                team);
        sql.update("""
                update home_treatment_referral
                set state = 'CLOSED', team_id = ?, patient_known = true, outcome = 'STAY_SHORTENED', days_saved = 3,
                    ended_at = ?
                where id = ?
                """, team, Instant.parse("2026-05-05T08:00:00Z"), shortened);

        assertThat(figures.values(ByCategory.HOME_ASKS, authority, SPRING)).containsExactly(new Value("TOTAL", 2, 2));
        assertThat(figures.homeTreatmentsAccepted(authority, SPRING)).contains(new Share(1, 2, 2, 1, 1));
        assertThat(figures.values(ByCategory.HOME_TIME_TO_YES, authority, SPRING))
                .containsExactly(new Value("TOTAL", 20, 1));
        assertThat(figures.values(ByCategory.HOME_OUTCOMES, authority, SPRING))
                .containsExactlyInAnyOrder(new Value("STAY_SHORTENED", 1, 1), new Value("TOTAL", 1, 1));
        assertThat(figures.values(ByCategory.HOME_DAYS_SAVED, authority, SPRING))
                .containsExactly(new Value("TOTAL", 3, 1));
    }

    @ParameterizedTest
    @EnumSource(ByCategory.class)
    void findsNothingWhereThereIsNothing(ByCategory code) {
        assertThat(figures.values(code, authority, SPRING)).isEmpty();
        assertThat(figures.homeTreatmentsAccepted(authority, SPRING)).isEmpty();
    }

    @Test
    void seesNothingOfAnotherAuthority() {
        UUID plan = plan("2026-04-01T08:00:00Z");
        changed(plan, 2, "ACTIVATED", "2026-04-10T08:00:00Z");
        evaluated(goal(plan, 1), 0, "2026-05-02");
        contact(plan, JOB_CENTRE, "MISTAKE", "2026-05-01T08:00:00Z");
        request(plan, JOB_CENTRE, "2026-05-01T08:00:00Z", "2026-05-10", null);
        message(plan, JOB_CENTRE, "ACKNOWLEDGED", "2026-05-01T08:00:00Z");
        String neighbour = "B-" + UUID.randomUUID();

        assertThat(figures.plansByStatus(neighbour, IN_AUTUMN)).isEmpty();
        assertThat(figures.familyMonths(neighbour, List.of(SPRING), IN_AUTUMN)).isEmpty();
        figures.eachProgress(neighbour, SPRING, List.of("FAMILY"), family -> fail("a neighbour's family"));
        assertThat(figures.directContacts(neighbour, List.of(SPRING))).isEmpty();
        assertThat(figures.directContactsByKind(neighbour, SPRING)).isEmpty();
        assertThat(figures.requests(neighbour, List.of(SPRING), IN_AUTUMN)).isEmpty();
        assertThat(figures.notifications(neighbour, SPRING)).isEmpty();
    }

    private UUID askedForHome(String team, String at) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into home_treatment_referral (id, hospital_id, asked_at, municipality, treatment, details, starts_at,
                    ward, responsible, responsible_phone, state, patient_known, news_at)
                values (?, ?, ?, ?, 'IV_FLUID', 'To gange', ?, 'M1', 'Læge', '1', 'ASKING', false, ?)
                """, id, team, Instant.parse(at), authority, Instant.parse(at), Instant.parse(at));
        return id;
    }

    private void answered(UUID plan, int level, String at) {
        sql.update("""
                insert into pulse_answer (id, plan_id, member_id, question, level, answered_at, given)
                values (?, ?, ?, 'SEEN_AND_HEARD', ?, ?, 'OWN_PAGE')
                """, UUID.randomUUID(), plan, UUID.randomUUID(), level, Instant.parse(at));
    }

    private void promised(UUID plan, String by, int level, String day) {
        sql.update("""
                insert into promise_evaluation (id, plan_id, promise, level, evaluated_by, evaluated_on, recorded_at)
                values (?, ?, 'THE_GOOD_LIFE', ?, ?, ?::date, now())
                """, UUID.randomUUID(), plan, level, by, day);
    }

    private void obstacle(UUID plan, String kind, String raisedAt, @Nullable String solvedAt) {
        UUID id = UUID.randomUUID();
        Instant raised = Instant.parse(raisedAt);
        sql.update("""
                insert into obstacle (id, version, plan_id, authority_code, kind, source, what, cost, owner_subject,
                    raised_by, raised_at, due_at, state)
                values (?, 1, ?, ?, ?, 'PLAN', 'Loven', 'Tid', 'birgit', 'karen', ?, ?, 'OPEN')
                """, id, plan, authority, kind, raised, raised.plusSeconds(60));
        if (solvedAt != null) {
            sql.update("""
                    update obstacle set state = 'SOLVED', solved_at = ?, solved_by = 'birgit', solution = 'Løst',
                        solved_as = 'RULE_CHANGED'
                    where id = ?
                    """, Instant.parse(solvedAt), id);
        }
    }

    private List<Tally> statusAt(String instant) {
        return figures.plansByStatus(authority, Instant.parse(instant));
    }

    private UUID plan(String openedAt) {
        UUID plan = UUID.randomUUID();
        sql.update("""
                insert into family_plan (id, version, authority_code, coordinator, type, status, family_name,
                    created_at, updated_at)
                values (?, 1, ?, 'karen', 'FAMILY', 'DRAFT', 'Elmer', ?, ?)
                """, plan, authority, Instant.parse(openedAt), Instant.parse(openedAt));
        changed(plan, 1, "OPENED", openedAt);
        return plan;
    }

    private void changed(UUID plan, int number, String change, String at) {
        sql.update(
                "insert into plan_revision (plan_id, number, at, by, change, snapshot) values (?, ?, ?, 'karen', ?,"
                        + " '{}')",
                plan,
                number,
                Instant.parse(at),
                change);
    }

    private void joined(UUID plan, String agency, String since) {
        sql.update(
                "insert into participation (id, plan_id, position, agency_id, since_day) values (?, ?, 0, ?, ?::date)",
                UUID.randomUUID(),
                plan,
                agency,
                since);
    }

    private void contact(UUID plan, String agency, String type, String at) {
        sql.update("""
                insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, 'Vi ringede.', 'AGENCY', ?)
                """, UUID.randomUUID(), plan, agency, UUID.randomUUID(), type, Instant.parse(at), Instant.parse(at));
    }

    private void request(UUID plan, String agency, String receivedAt, String dueBy, @Nullable String answeredAt) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into contact_request (id, version, plan_id, agency_id, member_id, what, why, topic, due_by,
                    wanted_form, received_at, state)
                values (?, 1, ?, ?, ?, 'Samtale', 'Derfor', 'WORK', ?::date, 'MEETING', ?, 'OPEN')
                """, id, plan, agency, UUID.randomUUID(), dueBy, Instant.parse(receivedAt));
        if (answeredAt != null) {
            sql.update("""
                    update contact_request
                    set state = 'ANSWERED', answer = 'COMBINED', answer_text = 'Sammen.', answered_at = ?
                    where id = ?
                    """, Instant.parse(answeredAt), id);
        }
    }

    private void message(UUID plan, String agency, String state, String madeAt) {
        sql.update(
                """
                insert into notification (id, plan_id, agency_id, member_id, thread_id, kind, topics, state, made_at,
                    version)
                values (?, ?, ?, ?, ?, 'PLAN_SHARED', 'WORK', ?, ?, 1)
                """,
                UUID.randomUUID(),
                plan,
                agency,
                UUID.randomUUID(),
                UUID.randomUUID(),
                state,
                Instant.parse(madeAt));
    }

    private UUID goal(UUID plan, int weight) {
        return goal(plan, weight, null);
    }

    private UUID goal(UUID plan, int weight, @Nullable String topic) {
        UUID goal = UUID.randomUUID();
        sql.update(
                "insert into goal (id, plan_id, position, words, weight, worded_at, topic)"
                        + " values (?, ?, 0, 'Ro', ?, now(), ?)",
                goal,
                plan,
                weight,
                topic);
        return goal;
    }

    private void evaluated(UUID goal, int level, String day) {
        sql.update("""
                insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at)
                values (?, ?, ?, 'FAMILY', ?::date, now())
                """, UUID.randomUUID(), goal, level, day);
    }
}
