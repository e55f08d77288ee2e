package dk.familiensplan.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.contact.RequestClock.Found;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.testing.MigratedDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MigratedDatabase.class)
class SqlRequestClockIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Sql sql;
    private SqlRequestClock clock;

    @BeforeEach
    void connect(DataSource database) {
        sql = Statements.on(database);
        clock = new SqlRequestClock(sql);
        sql.update("delete from contact_request");
    }

    @Test
    void findsWhatIsOverItsTimeOnce() {
        UUID over = request(TODAY.minusDays(1), null, "OPEN");
        request(TODAY, null, "OPEN");
        request(TODAY.minusDays(1), null, "ANSWERED");

        List<Found> first = clock.escalate(TODAY, NOW);
        List<Found> second = clock.escalate(TODAY, NOW.plusSeconds(60));

        assertThat(first).extracting(found -> found.request().value()).containsExactly(over);
        assertThat(second).isEmpty();
        assertThat(sql.one(
                        "select escalated_at from contact_request where id = ?",
                        row -> row.getTimestamp(1).toInstant(),
                        over))
                .contains(NOW);
    }

    @Test
    void climbsAlsoFromTheLeaderWhoLetsItLie() {
        UUID handedOn = request(TODAY.minusDays(1), null, "HANDED_ON");

        assertThat(clock.escalate(TODAY, NOW))
                .extracting(found -> found.request().value())
                .containsExactly(handedOn);
    }

    @Test
    void remindsADayBeforeAndTwoWhereALawSetsTheDay() {
        UUID tomorrow = request(TODAY.plusDays(1), null, "OPEN");
        UUID lawInTwoDays = request(TODAY.plusDays(2), "Sygedagpengeloven", "OPEN");
        request(TODAY.plusDays(2), null, "OPEN");

        List<Found> first = clock.remind(TODAY.plusDays(1), TODAY.plusDays(2), NOW);
        List<Found> second = clock.remind(TODAY.plusDays(1), TODAY.plusDays(2), NOW);

        assertThat(first)
                .extracting(found -> found.request().value())
                .containsExactlyInAnyOrder(tomorrow, lawInTwoDays);
        assertThat(second).isEmpty();
    }

    private UUID request(LocalDate dueBy, @Nullable String law, String state) {
        UUID plan = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        sql.update(
                "insert into family_plan (id, version, authority_code, coordinator, type, status, family_name, created_at,"
                        + " activated_at, updated_at) values (?, 1, '0999', 'karen', 'FAMILY', 'ACTIVE', 'Ur', ?, ?, ?)",
                plan,
                NOW,
                NOW,
                NOW);
        @Nullable String answer = state.equals("OPEN") ? null : state.equals("HANDED_ON") ? "HANDED_ON" : "COMBINED";
        sql.update(
                "insert into contact_request (id, version, plan_id, agency_id, member_id, what, why, topic, due_by,"
                        + " statutory_law, statutory_section, wanted_form, received_at, state, answer, answer_text,"
                        + " answered_at, handed_at, handed_text) values (?, 1, ?, 'jobcentre-0999', ?, 'Samtale',"
                        + " 'Fordi', 'WORK', ?::date, ?, ?, 'MEETING', ?, ?, ?, ?, ?, ?, ?)",
                request,
                plan,
                UUID.randomUUID(),
                dueBy.toString(),
                law,
                law == null ? null : "§ 13 b",
                NOW,
                state,
                answer,
                answer == null ? null : "Svar",
                answer == null ? null : NOW,
                state.equals("HANDED_ON") ? NOW : null,
                state.equals("HANDED_ON") ? "Svar" : null);
        return request;
    }
}
