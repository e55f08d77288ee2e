package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.report.Cell;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Overview;
import dk.familiensplan.report.Quarter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter as a workbook and on paper. */
class OverviewFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    @TempDir
    private Path folder;

    @Test
    void writesNoFormulaWhateverAnAgencyIsCalled() throws IOException {
        String workbook = unzipped(new OverviewSpreadsheet(overview(), new MeasureTexts(Language.DANISH)).file());

        assertThat(workbook)
                .contains("=HYPERLINK(")
                .doesNotContain("<f>")
                .contains("<v>12.5</v>")
                .contains("lavest (95 %)")
                .contains("<v>7.1</v>")
                .contains("Skjult, for f"); // letters beyond ASCII are written by their number
    }

    @Test
    void putsDefinitionsCellsAndWhatIsHiddenOnPaper() throws IOException {
        assertThat(onPaper(overview()))
                .contains("Overblik for styregruppen 2026-Q3")
                .contains("Et tal er skjult")
                .contains("12,5 (7,1–20,3)")
                .contains("Skjult")
                .contains("Beregning:")
                .contains("Ejer:");
    }

    @Test
    void putsEveryColumnOfAWideTableOnPaper() throws IOException {
        List<String> states = List.of(
                "ACKNOWLEDGED",
                "SENT",
                "QUEUED",
                "PREPARED",
                "STOPPED",
                "WITHHELD",
                "HELD",
                "REJECTED",
                "FAILED",
                "DEAD");
        Measure wide = new Measure(
                MeasureCode.NOTIFICATIONS_BY_AGENCY,
                states,
                List.of(
                        new Measure.Row("first", "Den første", Collections.nCopies(states.size(), Cell.HIDDEN)),
                        new Measure.Row(
                                "jobcentre-0999",
                                "Jobcenter Eksempel",
                                IntStream.range(0, states.size())
                                        .mapToObj(column -> shown(700 + column))
                                        .toList())));

        String paper = onPaper(overview(wide));

        assertThat(paper)
                .contains("Kvitteret Sendt I kø Gjort klar Stoppet")
                .doesNotContain("Søjle")
                .contains("700 701 702 703 704")
                .contains("705 706 707 708 709");
    }

    @Test
    void drawsEveryRowInItsLastQuarterWhereThereIsNoneForAll() throws IOException {
        Measure byKind = new Measure(
                MeasureCode.OBSTACLES_OPEN,
                List.of("2026-Q2", "2026-Q3"),
                List.of(
                        new Measure.Row("LAW", "", List.of(shown(5), shown(10))),
                        new Measure.Row("MONEY", "", List.of(shown(15), shown(20)))));

        assertThat(onPaper(overview(byKind))).containsSubsequence("Søjle", "Lov 10", "Penge 20", "Lov 5 10");
    }

    private static Cell shown(int number) {
        return new Cell(false, BigDecimal.valueOf(number), null, null);
    }

    @Test
    void putsMeasuresOnPaperByTheirQuestionsAndSaysWhichHasNone() throws IOException {
        assertThat(onPaper(overview()))
                .containsSubsequence(
                        "Hvor sidder det fast?",
                        "Holder døren?",
                        "Hvad koster det hvem?",
                        "Det måler vi ikke endnu; grunden står til sidst.");
    }

    private static String onPaper(Overview overview) throws IOException {
        byte[] file = new PdfWriter()
                .write(new OverviewPdf(overview, new MeasureTexts(Language.DANISH), Language.DANISH).document());
        try (var read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static Overview overview() {
        Cell shown = new Cell(false, new BigDecimal("12.5"), new BigDecimal("7.1"), new BigDecimal("20.3"));
        Measure measure = new Measure(
                MeasureCode.DIRECT_CONTACTS,
                List.of("2026-Q2", "2026-Q3"),
                List.of(
                        new Measure.Row(Measure.TOTAL, "", List.of(Cell.HIDDEN, shown)),
                        new Measure.Row("jobcentre-0999", FORMULA, List.of(shown, Cell.NOTHING_TO_MEASURE))));
        return overview(measure);
    }

    private static Overview overview(Measure measure) {
        Quarter quarter = Quarter.parse("2026-Q3").orElseThrow();
        return new Overview(
                "Eksempel Kommune",
                quarter,
                List.of(quarter),
                Instant.parse("2026-10-15T06:00:00Z"),
                Cell.HIDDEN,
                List.of(measure));
    }

    /** By the file's own directory, as spreadsheets read it: what is streamed says no sizes before its entries. */
    private String unzipped(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("overview.xlsx"), content);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
