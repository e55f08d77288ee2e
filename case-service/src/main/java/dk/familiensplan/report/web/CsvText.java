package dk.familiensplan.report.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values that are safe to open in a spreadsheet: a text that a spreadsheet would run as a formula is
 * made plain by an apostrophe in front (OWASP, CSV injection), and every text is quoted (RFC 4180).
 */
final class CsvText {

    /** With these first, a spreadsheet takes a cell for a formula, or drops them and looks at what follows. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final char DECIMAL_COMMA = ',';

    private final StringBuilder lines = new StringBuilder("\uFEFF");

    /** Adds a line; a {@code BigDecimal} is written as a number with a comma, all else as quoted text. */
    CsvText line(List<?> cells) {
        lines.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', DECIMAL_COMMA);
        }
        String text = value.toString();
        String plain = startsAFormula(text) ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static boolean startsAFormula(String text) {
        String withoutBlanks = text.stripLeading();
        return (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!withoutBlanks.isEmpty() && STARTS_A_FORMULA.indexOf(withoutBlanks.charAt(0)) >= 0);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
