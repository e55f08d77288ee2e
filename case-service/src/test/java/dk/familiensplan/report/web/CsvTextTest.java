package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Test
    void quotesTextAndWritesNumbersAsADanishSpreadsheetReadsThem() {
        String csv = new CsvText()
                .line(List.of("Jobcenter \"Eksempel\"", new BigDecimal("-4.5")))
                .toString();

        assertThat(csv).isEqualTo(BYTE_ORDER_MARK + "\"Jobcenter \"\"Eksempel\"\"\";-4,5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+45",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                " =cmd|'/c calc'!A0",
                "＝1+1",
                "＠SUM(A1)"
            })
    void takesTheForceOutOfWhatASpreadsheetWouldRun(String formula) {
        String csv = new CsvText().line(List.of(formula)).toString();

        assertThat(csv).startsWith(BYTE_ORDER_MARK + "\"'");
    }

    @Property
    void neverLetsATextEndItsOwnQuotes(@ForAll String text) {
        String csv = new CsvText().line(List.of(text)).toString();

        String cell = csv.substring(BYTE_ORDER_MARK.length(), csv.length() - 2);
        assertThat(cell).startsWith("\"").endsWith("\"");
        assertThat(cell.substring(1, cell.length() - 1).replace("\"\"", "")).doesNotContain("\"");
    }

    @Property
    void neverBeginsACellWithAFormula(@ForAll String text) {
        String csv = new CsvText().line(List.of(text)).toString();

        String inside =
                csv.substring(BYTE_ORDER_MARK.length() + 1, csv.length() - 3).stripLeading();
        assertThat(inside)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }
}
