package dk.familiensplan.plan.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.testing.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database refuses, whoever writes to it. */
@ExtendWith(MigratedDatabase.class)
class ConsentConstraintsIT {

    private final UUID plan = UUID.randomUUID();
    private final UUID mother = UUID.randomUUID();
    private DataSource database;

    @BeforeEach
    void open(DataSource migrated) throws SQLException {
        database = migrated;
        run("insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,"
                + " updated_at) values ('" + plan + "', 1, '0999', 'karen', 'FAMILY', 'DRAFT', 'Toft', now(), now())");
        run("insert into member (id, plan_id, position, name, relation) values ('" + mother + "', '" + plan
                + "', 0, 'Rikke', 'PARENT')");
    }

    @Test
    void keepsTwoAnswersFromStandingOnTheSameDay() throws SQLException {
        consent("'2026-01-01'", "'2026-06-30'", "null");

        assertThatThrownBy(() -> consent("'2026-06-30'", "null", "null"))
                .hasMessageContaining("consent_one_answer_for_a_day");
        assertThatCode(() -> consent("'2026-07-01'", "null", "null")).doesNotThrowAnyException();
        assertThatCode(() -> consent("'2026-03-01'", "null", "now()")).doesNotThrowAnyException();
    }

    @Test
    void wantsAReasonForALaw() {
        assertThatThrownBy(
                        () -> run("insert into legal_basis (id, plan_id, member_id, agency_id, code, law, law_section,"
                                + " words, topics, purposes, reason, chosen_by, chosen_at) values (gen_random_uuid(), '"
                                + plan
                                + "', '" + mother
                                + "', 'family-0999', 'a', 'Lov', '§ 1', 'Ord', 'SAFETY', 'SHARE', ' ',"
                                + " 'karen', now())"))
                .hasMessageContaining("legal_basis_has_reason");
    }

    @Test
    void keepsNothingFromSomebodyWhoIsNotInThePlan() {
        assertThatThrownBy(() -> kept("GOAL", UUID.randomUUID(), UUID.randomUUID()))
                .hasMessageContaining("kept_from_member_in_plan");
        assertThatThrownBy(() -> kept("MEMBER", mother, mother)).hasMessageContaining("kept_from_not_oneself");
        assertThatCode(() -> kept("GOAL", UUID.randomUUID(), mother)).doesNotThrowAnyException();
    }

    private void consent(String from, String until, String superseded) throws SQLException {
        run("insert into consent (id, plan_id, member_id, agency_id, topic, answer, extent, how_given, from_day,"
                + " until_day, given_at, superseded_at) values (gen_random_uuid(), '" + plan + "', '" + mother
                + "', 'jobcentre-0999', 'WORK', 'YES', 'FULL', 'ORALLY', " + from + ", " + until
                + ", now() - interval '1 day', " + superseded + ")");
    }

    private void kept(String kind, UUID item, UUID from) throws SQLException {
        run("insert into kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at) values (gen_random_uuid(), '"
                + plan + "', '" + kind + "', '" + item + "', '" + from + "', 'karen', now())");
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
