package dk.familiensplan.access.matrix;

import dk.familiensplan.access.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code docs/access-matrix.md}: a row for each operation, a cell for each standing. */
final class DeclaredMatrix {

    private static final Path FILE = Path.of("../docs/access-matrix.md");

    private final Map<String, Map<Standing, Cell>> rows = new LinkedHashMap<>();

    private DeclaredMatrix(List<String> lines) {
        var table = lines.stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(DeclaredMatrix::cells)
                .toList();
        var headings = Arrays.stream(Standing.values()).map(Standing::heading).toList();
        var declared = table.get(0).subList(1, table.get(0).size());
        if (!declared.equals(headings)) {
            throw new AssertionError("The columns of the access matrix are " + declared + " and should be " + headings);
        }
        table.stream().skip(1).forEach(this::add);
    }

    static DeclaredMatrix read() {
        try {
            return new DeclaredMatrix(Files.readAllLines(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(List<String> row) {
        if (row.size() != Standing.values().length + 1) {
            throw new AssertionError("The row of " + row.get(0) + " has a cell too many or too few");
        }
        Map<Standing, Cell> cells = new EnumMap<>(Standing.class);
        var texts = row.listIterator(1);
        for (var standing : Standing.values()) {
            cells.put(standing, Cell.read(texts.next()));
        }
        if (rows.put(row.get(0), cells) != null) {
            throw new AssertionError(row.get(0) + " has two rows in the access matrix");
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .takeWhile(cell -> !cell.isEmpty())
                .toList();
    }

    Set<String> operationIds() {
        return rows.keySet();
    }

    Map<Standing, Cell> row(String operationId) {
        var row = rows.get(operationId);
        if (row == null) {
            throw new AssertionError(operationId + " has no row in docs/access-matrix.md");
        }
        return row;
    }

    /** The row that follows from a right, ready to be read and put into the file. */
    static String rowOf(String operationId, Operation operation) {
        return Stream.concat(
                        Stream.of("`" + operationId + "`"),
                        Arrays.stream(Standing.values())
                                .map(standing -> standing.decided(operation).toString()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
