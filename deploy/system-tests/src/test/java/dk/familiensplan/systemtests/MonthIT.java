package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A coordinator's month with one family, by hand; the walk itself is in {@code browser/month.test.mjs}. Too long for every
 * build: {@code deploy/system-tests/month} runs it.
 */
@ExtendWith(RunningPlatform.class)
@Order(5)
class MonthIT {

    @Test
    void aCoordinatorTakesAFamilyFromFirstConversationThroughAMonth(Platform platform)
            throws IOException, InterruptedException {
        BrowserTests.run("month", platform);

        List<String> said = Files.readAllLines(BrowserTests.pictures().resolve("plan.txt"));
        String ownGoal = said.get(2);
        assertThat(textOf("plan.pdf")).contains(said);
        // What everybody in the family is handed holds what is everybody's.
        assertThat(textOf("plan-easy.pdf")).contains(said.get(1)).doesNotContain(ownGoal);
    }

    /** What somebody would read on the paper, however its lines were broken. */
    private static String textOf(String file) throws IOException {
        Path pdf = BrowserTests.pictures().resolve(file);
        try (PDDocument paper = Loader.loadPDF(pdf.toFile())) {
            assertThat(paper.getNumberOfPages()).isPositive();
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }
}
