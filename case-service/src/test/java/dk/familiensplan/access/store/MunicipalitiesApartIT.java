package dk.familiensplan.access.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.testing.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database itself refuses, should the code forget that two municipalities never meet (invariant 21). */
@ExtendWith(MigratedDatabase.class)
class MunicipalitiesApartIT {

    private static final String PLAN = "00000000-0000-0000-0000-000000000001";

    private Connection connection;

    @BeforeEach
    void twoMunicipalities(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute("INSERT INTO authority (code, name, kind) VALUES ('0998', 'Nabo', 'MUNICIPALITY'), ('0999', 'Vores',"
                + " 'MUNICIPALITY')");
        execute("INSERT INTO person_account (subject, name, title, roles, authority) VALUES"
                + " ('ours', 'Vores', '', '{COORDINATOR}', '0999'), ('theirs', 'Deres', '', '{COORDINATOR}', '0998')");
        execute("INSERT INTO agency (id, letters, name, kind, authority, serves, format, position) VALUES"
                + " ('theirs', 'JOB', 'Jobcenter Nabo', 'JOB_CENTRE', '0998', '{0998}', 'STAR_JSON', 0)");
    }

    @AfterEach
    void forgetThem() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void refusesACoordinatorOfAnotherMunicipality() {
        assertThatCode(() -> execute(plan("ours"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> execute("UPDATE family_plan SET coordinator = 'theirs'"))
                .hasMessageContaining("another municipality");
    }

    @Test
    void refusesToOpenAPlanForANeighboursCoordinator() {
        assertThatThrownBy(() -> execute(plan("theirs"))).hasMessageContaining("another municipality");
    }

    @Test
    void refusesAnAgencyThatDoesNotWorkWithTheMunicipality() throws SQLException {
        execute(plan("ours"));

        assertThatThrownBy(() -> execute("INSERT INTO participation (id, plan_id, position, agency_id, since_day)"
                        + " VALUES (gen_random_uuid(), '" + PLAN + "', 0, 'theirs', current_date)"))
                .hasMessageContaining("does not work with");
    }

    @Test
    void refusesAnEmergencyAcrossTheBorder() throws SQLException {
        execute(plan("ours"));

        assertThatThrownBy(
                        () -> execute("INSERT INTO emergency_access (id, plan_id, subject, reason, opened_at, ends_at)"
                                + " VALUES (gen_random_uuid(), '" + PLAN
                                + "', 'theirs', 'Fare', now(), now() + interval '1 hour')"))
                .hasMessageContaining("another municipality");
    }

    private static String plan(String coordinator) {
        return "INSERT INTO family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,"
                + " updated_at) VALUES ('" + PLAN + "', 1, '0999', '" + coordinator
                + "', 'FAMILY', 'DRAFT', 'Test', now(), now())";
    }

    private void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
