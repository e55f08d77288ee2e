package dk.familiensplan.report;

import java.util.List;

/**
 * A measure as it may be seen: a table with a cell for each row and column.
 *
 * @param code what is measured
 * @param columns codes of the columns: a status, a state, a quarter or {@value #TOTAL}
 * @param rows the rows, each with one cell per column
 */
public record Measure(MeasureCode code, List<String> columns, List<Row> rows) {

    /** The code of a row or column that stands for all the others together. */
    public static final String TOTAL = "TOTAL";

    /**
     * One row.
     *
     * @param key {@value Measure#TOTAL}, a category, or the id of an agency
     * @param agencyName the agency's name, or empty for all
     * @param cells one for each column
     */
    public record Row(String key, String agencyName, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Measure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row has one cell for each column");
            }
        }
    }

    /** The cell of a row and a column; hidden where the measure has no such row or column. */
    Cell cell(String key, String column) {
        int place = columns.indexOf(column);
        return rows.stream()
                .filter(row -> place >= 0 && row.key().equals(key))
                .map(row -> row.cells().get(place))
                .findFirst()
                .orElse(Cell.HIDDEN);
    }
}
