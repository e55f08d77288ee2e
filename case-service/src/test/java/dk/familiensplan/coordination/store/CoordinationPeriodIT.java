package dk.familiensplan.coordination.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.testing.MigratedDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database upholds of invariant 2, whoever writes. */
@ExtendWith(MigratedDatabase.class)
class CoordinationPeriodIT {

    private static final String T0 = "2026-04-01T08:00:00Z";
    private static final String T1 = "2026-05-01T08:00:00Z";
    private static final String T2 = "2026-06-01T08:00:00Z";

    private final UUID plan = UUID.randomUUID();
    private Sql sql;

    @BeforeEach
    void anActivePlanOfKaren(DataSource database) {
        sql = Statements.on(database);
        sql.update("""
                INSERT INTO family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,
                    activated_at, updated_at)
                VALUES (?, 1, '0999', 'karen', 'FAMILY', 'ACTIVE', 'Toft', CAST(? AS timestamptz), CAST(? AS timestamptz),
                    CAST(? AS timestamptz))
                """, plan, T0, T0, T0);
    }

    @Test
    void hasOneCoordinatorAtEachInstantFromActivationToClosing() {
        change("coordinator = 'mads'", T1);
        change("status = 'CLOSED', closed_at = updated_at", T2);

        assertThat(coordinatorsAt("2026-03-31T08:00:00Z")).isZero();
        assertThat(coordinatorsAt(T0)).isOne();
        assertThat(coordinatorsAt("2026-05-01T07:59:59.999999Z")).isOne();
        assertThat(coordinatorsAt(T1)).isOne();
        assertThat(coordinatorsAt(T2)).isZero();
        assertThat(sql.list(
                        "SELECT coordinator FROM coordination_period WHERE plan_id = ? ORDER BY from_at",
                        row -> row.getString(1),
                        plan))
                .containsExactly("karen", "mads");
    }

    @Test
    void beginsAnotherEpisodeWhenItIsReopened() {
        change("status = 'CLOSED', closed_at = updated_at", T1);
        change("status = 'ACTIVE', closed_at = NULL", T2);

        assertThat(coordinatorsAt("2026-05-15T08:00:00Z")).isZero();
        assertThat(coordinatorsAt(T2)).isOne();
    }

    @Test
    void refusesASecondCoordinatorAtTheSameTime() {
        assertThatThrownBy(() -> sql.update("""
                        INSERT INTO coordination_period (plan_id, episode, coordinator, from_at, until_at)
                        VALUES (?, 7, 'mads', CAST(? AS timestamptz), CAST(? AS timestamptz))
                        """, plan, T1, T2))
                .rootCause()
                .hasMessageContaining("coordination_period_no_overlap");
    }

    @Test
    void refusesAnInstantWithoutACoordinator() {
        assertThatThrownBy(() -> {
                    sql.update(
                            "UPDATE coordination_period SET until_at = CAST(? AS timestamptz) WHERE plan_id = ?",
                            T1,
                            plan);
                    sql.update("""
                            INSERT INTO coordination_period (plan_id, episode, coordinator, from_at, previous_until)
                            VALUES (?, 1, 'mads', CAST(? AS timestamptz), CAST(? AS timestamptz))
                            """, plan, T2, T2);
                })
                .rootCause()
                .hasMessageContaining("coordination_period_no_gap");
    }

    @Test
    void refusesTwoHandOversUnderWay() {
        offer("mads");

        assertThatThrownBy(() -> offer("nora")).rootCause().hasMessageContaining("hand_over_one_under_way");
    }

    @Test
    void refusesTwoDeputiesOnOneDay() {
        String who = "coordinator-" + plan;
        away(who, "2026-07-01", "2026-07-14");

        assertThatThrownBy(() -> away(who, "2026-07-14", "2026-07-20"))
                .rootCause()
                .hasMessageContaining("absence_once_a_day");
    }

    private void change(String what, String at) {
        sql.update(
                "UPDATE family_plan SET updated_at = CAST(? AS timestamptz), version = version + 1 WHERE id = ?",
                at,
                plan);
        sql.update("UPDATE family_plan SET " + what + " WHERE id = ?", plan);
    }

    private int coordinatorsAt(String instant) {
        return sql.one(
                        "SELECT count(*) FROM coordination_period WHERE plan_id = ?"
                                + " AND tstzrange(from_at, until_at) @> CAST(? AS timestamptz)",
                        row -> row.getInt(1),
                        plan,
                        instant)
                .orElseThrow();
    }

    private void offer(String to) {
        sql.update("""
                INSERT INTO hand_over (id, version, plan_id, kind, from_coordinator, to_coordinator, made_by, made_at, note,
                    state)
                VALUES (?, 1, ?, 'OFFER', 'karen', ?, 'karen', CAST(? AS timestamptz), 'Tag den', 'OFFERED')
                """, UUID.randomUUID(), plan, to, T1);
    }

    private void away(String who, String from, String until) {
        sql.update("""
                INSERT INTO absence (id, version, coordinator, kind, from_day, until_day, made_by, made_at)
                VALUES (?, 1, ?, 'PLANNED', CAST(? AS date), CAST(? AS date), ?, CAST(? AS timestamptz))
                """, UUID.randomUUID(), who, from, until, who, T0);
    }
}
