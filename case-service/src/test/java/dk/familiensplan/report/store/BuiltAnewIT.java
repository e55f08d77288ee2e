package dk.familiensplan.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.CompilingOverview;
import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Overview;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.testing.MigratedDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The facts are tables that are only added to, and what was given is their aggregate (ADR 0034): built once more from the
 * same facts it is the same, and what comes late or is put right changes nothing that somebody was given.
 */
@ExtendWith(MigratedDatabase.class)
class BuiltAnewIT {

    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Instant IN_AUTUMN = Instant.parse("2026-11-23T07:10:00Z");
    private static final List<NamedAgency> AGENCIES = List.of(
            new NamedAgency("jobcentre-0999", "Jobcenter Eksempel"),
            new NamedAgency("family-0999", "Familieafdelingen"));

    private final String authority = "A-" + UUID.randomUUID();
    private Sql sql;

    @BeforeEach
    void connect(DataSource database) {
        sql = Statements.on(database);
        families(40);
    }

    @Test
    void givesTheSameFromTheSameFactsWhenAllThatWasGivenIsLost() {
        Overview given = overview();

        loseWhatWasGiven();

        assertThat(given.measures())
                .filteredOn(measure -> measure.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(BuiltAnewIT::isShown))
                .extracting(Measure::code)
                .contains(
                        MeasureCode.GOAL_PROGRESS,
                        MeasureCode.GOAL_T_SCORE,
                        MeasureCode.PULSE_BY_THEME,
                        MeasureCode.DIRECT_CONTACTS,
                        MeasureCode.TIME_TO_ACKNOWLEDGE,
                        MeasureCode.PLANS_BY_STATUS);
        assertThat(overview()).isEqualTo(given);
    }

    @Test
    void seesWhatCameLateAndWhatWasPutRightOnlyInWhatIsBuiltAnew() {
        Overview given = overview();

        contacts("2026-09-20T08:00:00Z", "2026-10-30T08:00:00Z");
        sql.update(
                "update pulse_answer set level = 4 where plan_id in (select id from family_plan where"
                        + " authority_code = ?)",
                authority);

        assertThat(overview()).isEqualTo(given);
        loseWhatWasGiven();
        Overview anew = overview();
        assertThat(cell(given, MeasureCode.DIRECT_CONTACTS).value()).isEqualByComparingTo("33.3");
        assertThat(cell(anew, MeasureCode.DIRECT_CONTACTS).value()).isEqualByComparingTo("66.7");
        assertThat(cell(anew, MeasureCode.PULSE_BY_THEME).value()).isEqualByComparingTo("4");
    }

    private Overview overview() {
        return new CompilingOverview(new SqlSteeringFigures(sql), new SqlGivenMeasures(sql), TimeSource.DANISH)
                .compile(authority, "Tal Kommune", AGENCIES, SUMMER, IN_AUTUMN);
    }

    private static Cell cell(Overview overview, MeasureCode code) {
        Measure measure = overview.measures().stream()
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow();
        return measure.rows().get(0).cells().get(measure.columns().indexOf(SUMMER.toString()));
    }

    private static boolean isShown(Cell cell) {
        return cell.value() != null;
    }

    /** As whoever owns the database; nobody else may. */
    private void loseWhatWasGiven() {
        for (String table : List.of("given_cell", "given_measure")) {
            sql.update("alter table " + table + " disable trigger user");
            sql.update("delete from " + table + " where authority_code = ?", authority);
            sql.update("alter table " + table + " enable trigger user");
        }
    }

    /** Families whose goals, answers, messages and contacts differ. */
    private void families(int number) {
        sql.update("""
                insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,
                    activated_at, updated_at)
                select gen_random_uuid(), 2, ?, 'karen', 'FAMILY', 'ACTIVE', 'Familie ' || number, at, at, at
                from generate_series(1, ?) as number, (select ?::timestamptz as at) as opened
                """, authority, number, Instant.parse("2026-05-04T08:00:00Z"));
        sql.update("""
                insert into plan_revision (plan_id, number, at, by, change, snapshot)
                select id, turn, created_at + turn * interval '1 day', 'karen', (array['OPENED', 'ACTIVATED'])[turn], '{}'
                from family_plan, generate_series(1, 2) as turn where authority_code = ?
                """, authority);
        sql.update("""
                insert into goal (id, plan_id, position, words, weight, worded_at)
                select gen_random_uuid(), id, 0, 'Det skal gå bedre', 1, created_at from family_plan where authority_code = ?
                """, authority);
        sql.update("""
                insert into goal_evaluation (id, goal_id, level, evaluated_by, evaluated_on, recorded_at)
                select gen_random_uuid(), goal.id, case when turn = 1 then -1 else right(family_name, 1)::int % 3 - 1 end,
                       'FAMILY', (created_at + turn * interval '30 days')::date, created_at + turn * interval '30 days'
                from goal join family_plan plan on plan.id = goal.plan_id, generate_series(1, 2) as turn
                where authority_code = ?
                """, authority);
        sql.update("""
                insert into pulse_answer (id, plan_id, member_id, question, level, answered_at, given)
                select gen_random_uuid(), id, gen_random_uuid(), 'SEEN_AND_HEARD', right(family_name, 1)::int % 4,
                       '2026-08-01T08:00:00Z', 'OWN_PAGE'
                from family_plan where authority_code = ?
                """, authority);
        sql.update("""
                insert into notification (id, plan_id, agency_id, member_id, thread_id, kind, topics, state, made_at, version,
                    sent_at, acknowledged_at)
                select gen_random_uuid(), id, 'jobcentre-0999', gen_random_uuid(), gen_random_uuid(), 'PLAN_SHARED', 'WORK',
                       'ACKNOWLEDGED', at, 1, at, at + right(family_name, 1)::int * interval '10 minutes'
                from family_plan, (select '2026-08-01T08:00:00Z'::timestamptz as at) as made where authority_code = ?
                """, authority);
        contacts("2026-07-20T08:00:00Z", "2026-07-20T08:00:00Z");
    }

    private void contacts(String happenedAt, String recordedAt) {
        sql.update("""
                insert into direct_contact (id, plan_id, agency_id, member_id, type, happened_at, what, recorded_by,
                    recorded_at)
                select gen_random_uuid(), id, 'family-0999', gen_random_uuid(), 'MISTAKE', ?, 'Vi ringede.', 'AGENCY', ?
                from family_plan where authority_code = ?
                """, Instant.parse(happenedAt), Instant.parse(recordedAt), authority);
    }
}
