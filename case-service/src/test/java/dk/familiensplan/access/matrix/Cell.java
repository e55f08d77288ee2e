package dk.familiensplan.access.matrix;

import java.util.Arrays;

/** What a caller with a standing is answered. */
enum Cell {
    ALLOWED("✓"),
    NOT_SIGNED_IN("401"),
    FORBIDDEN("403"),
    UNKNOWN("404");

    private final String text;

    Cell(String text) {
        this.text = text;
    }

    static Cell read(String text) {
        return Arrays.stream(values())
                .filter(cell -> cell.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + text + "' is no cell of the access matrix"));
    }

    @Override
    public String toString() {
        return text;
    }
}
