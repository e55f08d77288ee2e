package dk.familiensplan.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.GivenMeasure;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.testing.MigratedDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MigratedDatabase.class)
class SqlGivenMeasuresIT {

    private static final Quarter SPRING = new Quarter(2026, 2);
    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Instant FIRST = Instant.parse("2026-10-15T07:10:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T07:10:00Z");

    private final String authority = "A-" + UUID.randomUUID();
    private Sql sql;
    private SqlGivenMeasures given;

    @BeforeEach
    void connect(DataSource database) {
        sql = Statements.on(database);
        given = new SqlGivenMeasures(sql);
    }

    @Test
    void givesEachCellAgainAsItWasGivenFirst() {
        Measure first = contacts("22.5");
        given.giveOnce(authority, SUMMER, first, FIRST);
        given.giveOnce(authority, SUMMER, contacts("22.7"), LATER);

        assertThat(given.of(authority, List.of(SPRING, SUMMER)))
                .containsExactly(new GivenMeasure(SUMMER, FIRST, first));
        assertThat(given.quarters(authority)).containsExactly(SUMMER);
    }

    @Test
    void knowsThatAMeasureWithoutRowsWasGiven() {
        Measure empty = new Measure(MeasureCode.NOTIFICATIONS_BY_AGENCY, List.of("SENT"), List.of());
        given.giveOnce(authority, SPRING, empty, FIRST);

        assertThat(given.of(authority, List.of(SPRING))).containsExactly(new GivenMeasure(SPRING, FIRST, empty));
    }

    @Test
    void givesOneMeasureOfEveryQuarterOldestFirst() {
        Measure empty = new Measure(MeasureCode.NOTIFICATIONS_BY_AGENCY, List.of("SENT"), List.of());
        given.giveOnce(authority, SUMMER, contacts("22.5"), FIRST);
        given.giveOnce(authority, SUMMER, empty, FIRST);
        given.giveOnce(authority, SPRING, contacts("20"), LATER);

        assertThat(given.of(authority, MeasureCode.DIRECT_CONTACTS))
                .containsExactly(
                        new GivenMeasure(SPRING, LATER, contacts("20")),
                        new GivenMeasure(SUMMER, FIRST, contacts("22.5")));
    }

    @Test
    void keepsNothingBehindAHiddenCell() {
        given.giveOnce(authority, SUMMER, contacts("22.5"), FIRST);

        assertThat(sql.list(
                        "select value from given_cell where authority_code = ? and hidden",
                        row -> row.getBigDecimal(1) == null,
                        authority))
                .containsExactly(true, true);
        assertThatThrownBy(() -> sql.update(
                        "insert into given_cell values (?, '2026-Q3', 'DIRECT_CONTACTS', 9, 9, 'x', '', true, 4)",
                        authority))
                .hasStackTraceContaining("given_cell_hidden_has_no_value");
    }

    @Test
    void letsNobodyChangeOrRemoveWhatWasGiven() {
        given.giveOnce(authority, SUMMER, contacts("22.5"), FIRST);

        for (String change : List.of(
                "update given_cell set value = 1, hidden = false",
                "delete from given_cell",
                "update given_measure set given_at = now()",
                "delete from given_measure")) {
            assertThatThrownBy(() -> sql.update(change))
                    .as(change)
                    .hasStackTraceContaining("a figure that has been given is not changed");
        }
    }

    private static Measure contacts(String all) {
        return new Measure(
                MeasureCode.DIRECT_CONTACTS,
                List.of(SUMMER.toString()),
                List.of(
                        new Measure.Row(
                                Measure.TOTAL,
                                "",
                                List.of(new Cell(
                                        false, new BigDecimal(all), new BigDecimal("14.8"), new BigDecimal("32.7")))),
                        new Measure.Row("jobcentre-0999", "Jobcenter Eksempel", List.of(Cell.HIDDEN)),
                        new Measure.Row("family-0999", "Familieafdelingen", List.of(Cell.HIDDEN)),
                        new Measure.Row("hospital-1099", "Eksempel Sygehus", List.of(Cell.NOTHING_TO_MEASURE))));
    }
}
