package dk.familiensplan.report.store;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.GivenMeasure;
import dk.familiensplan.report.GivenMeasures;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Quarter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was given, cell by cell. */
@ApplicationScoped
public class SqlGivenMeasures implements GivenMeasures {

    private static final String GIVEN = """
            select quarter, measure, columns, given_at, row_number, row_key, agency_name, hidden, value, low, high
            from given_measure
            left join given_cell using (authority_code, quarter, measure)
            where authority_code = ? and %s
            order by quarter, measure, row_number, column_number
            """;

    private static final String OF_QUARTERS = GIVEN.formatted("quarter = any (?::text[])");

    private static final String OF_ONE_MEASURE = GIVEN.formatted("measure = ?");

    private static final String CODES = "select measure from given_measure where authority_code = ? and quarter = ?";

    private static final String QUARTERS = """
            select distinct quarter from given_measure where authority_code = ? order by quarter desc
            """;

    /** Waits for whoever gives the same; their cells are seen once this has been refused. */
    private static final String GIVE = """
            insert into given_measure (authority_code, quarter, measure, columns, given_at)
            values (?, ?, ?, ?::text[], ?)
            on conflict do nothing
            """;

    private static final String GIVE_CELL = """
            insert into given_cell (authority_code, quarter, measure, row_number, column_number, row_key, agency_name,
                hidden, value, low, high)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric)
            """;

    private final Sql sql;

    @Inject
    SqlGivenMeasures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<GivenMeasure> of(String authorityCode, Collection<Quarter> quarters) {
        return given(
                OF_QUARTERS,
                authorityCode,
                quarters.stream().map(Quarter::toString).toList());
    }

    @Override
    public List<GivenMeasure> of(String authorityCode, MeasureCode code) {
        return given(OF_ONE_MEASURE, authorityCode, code);
    }

    private List<GivenMeasure> given(String query, String authorityCode, Object which) {
        Map<Sheet, Map<Integer, List<KeptCell>>> sheets = new LinkedHashMap<>();
        sql.list(query, KeptCell::read, authorityCode, which)
                .forEach(cell -> sheets.computeIfAbsent(cell.sheet(), sheet -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.rowNumber(), row -> new ArrayList<>())
                        .add(cell));
        List<GivenMeasure> given = new ArrayList<>();
        sheets.forEach((sheet, rows) -> given.add(sheet.with(rows.values())));
        return given;
    }

    @Override
    public Set<MeasureCode> codes(String authorityCode, Quarter quarter) {
        return Set.copyOf(
                sql.list(CODES, row -> MeasureCode.valueOf(row.getString(1)), authorityCode, quarter.toString()));
    }

    @Override
    public List<Quarter> quarters(String authorityCode) {
        return sql.list(QUARTERS, row -> Quarter.parse(row.getString(1)).orElseThrow(), authorityCode);
    }

    @Override
    public void giveOnce(String authorityCode, Quarter quarter, Measure measure, Instant now) {
        if (sql.update(GIVE, authorityCode, quarter.toString(), measure.code(), measure.columns(), now) == 0) {
            return;
        }
        for (int rowNumber = 0; rowNumber < measure.rows().size(); rowNumber++) {
            Measure.Row row = measure.rows().get(rowNumber);
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                sql.update(
                        GIVE_CELL,
                        authorityCode,
                        quarter.toString(),
                        measure.code(),
                        rowNumber,
                        column,
                        row.key(),
                        row.agencyName(),
                        cell.hidden(),
                        plain(cell.value()),
                        plain(cell.low()),
                        plain(cell.high()));
            }
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** One measure of one quarter, without its rows. */
    private record Sheet(Quarter quarter, MeasureCode code, List<String> columns, Instant givenAt) {

        GivenMeasure with(Collection<List<KeptCell>> rows) {
            List<Measure.Row> kept = rows.stream()
                    .filter(cells -> cells.get(0).rowKey() != null)
                    .map(cells -> new Measure.Row(
                            Objects.requireNonNull(cells.get(0).rowKey()),
                            cells.get(0).agencyName(),
                            cells.stream().map(KeptCell::cell).toList()))
                    .toList();
            return new GivenMeasure(quarter, givenAt, new Measure(code, columns, kept));
        }
    }

    /** A cell with what it belongs to; without a row where the measure has none. */
    private record KeptCell(
            Sheet sheet, int rowNumber, @Nullable String rowKey, String agencyName, Cell cell) {

        static KeptCell read(ResultSet row) throws SQLException {
            Sheet sheet = new Sheet(
                    Quarter.parse(row.getString("quarter")).orElseThrow(),
                    MeasureCode.valueOf(row.getString("measure")),
                    Columns.texts(row, "columns"),
                    Columns.instant(row, "given_at"));
            return new KeptCell(
                    sheet,
                    row.getInt("row_number"),
                    row.getString("row_key"),
                    row.getString("agency_name"),
                    new Cell(
                            row.getBoolean("hidden"),
                            row.getBigDecimal("value"),
                            row.getBigDecimal("low"),
                            row.getBigDecimal("high")));
        }
    }
}
