package dk.familiensplan.plan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.plan.ChangingPlanStatus.Turn;
import dk.familiensplan.plan.TurnCause;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.testing.MigratedDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database and the domain have the same list of reasons. */
@ExtendWith(MigratedDatabase.class)
class PlanTurnIT {

    private final UUID plan = UUID.randomUUID();
    private Sql sql;

    @BeforeEach
    void anActivePlan(DataSource database) {
        sql = Statements.on(database);
        sql.update("""
                INSERT INTO family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,
                    activated_at, updated_at)
                VALUES (?, 1, '0999', 'karen', 'FAMILY', 'ACTIVE', 'Toft', now(), now(), now())
                """, plan);
    }

    @Test
    void refusesExactlyTheReasonsThatDoNotFit() {
        for (Turn turn : Turn.values()) {
            for (TurnCause cause : TurnCause.values()) {
                if (cause.fits(turn)) {
                    assertThat(add(turn, cause))
                            .as("%s because of %s", turn, cause)
                            .isOne();
                } else {
                    assertThatThrownBy(() -> add(turn, cause))
                            .as("%s because of %s", turn, cause)
                            .rootCause()
                            .hasMessageContaining("plan_turn_cause_fits");
                }
            }
        }
    }

    private int add(Turn turn, TurnCause cause) {
        return sql.update(
                "INSERT INTO plan_turn (id, plan_id, at, turn, cause, words, by) VALUES (?, ?, now(), ?, ?, 'Aftalt', 'karen')",
                UUID.randomUUID(),
                plan,
                turn,
                cause);
    }
}
