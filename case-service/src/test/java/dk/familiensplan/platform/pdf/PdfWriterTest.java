package dk.familiensplan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import dk.familiensplan.platform.rest.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfWriterTest {

    private final PdfWriter writer = new PdfWriter();

    @Test
    void writesDanishLettersThatCanBeReadBack() {
        var written = writer.write(document(Style.MEETING).paragraph("Æblegrød på Øster Ås – ro om aftenen"));

        assertThat(Pdf.read(written).text()).contains("Æblegrød på Øster Ås – ro om aftenen");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void holdsToWhatScreenReadersNeed(Style style) {
        var written = writer.write(everything(style));

        assertThat(Pdf.faultsAgainstPdfUa(written)).isEmpty();
    }

    @Test
    void tagsEachPartAsWhatItIs() {
        var written = writer.write(everything(Style.MEETING));

        assertThat(Pdf.read(written).tags()).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD");
    }

    @Test
    void embedsEveryFont() {
        var written = writer.write(everything(Style.EASY));

        assertThat(Pdf.read(written).fonts()).isNotEmpty().allMatch(Pdf.Font::embedded);
    }

    @Test
    void saysOfItselfOnlyItsTitle() {
        var written = writer.write(everything(Style.MEETING));

        assertThat(Pdf.read(written).information())
                .containsEntry("Title", "Prøve")
                .containsEntry("Producer", "Familiens Plan")
                .doesNotContainKeys("Author", "Creator", "Keywords");
    }

    @Test
    void takesMarkupForTheTextThatItIs() {
        var written = writer.write(document(Style.MEETING).paragraph("<img src='file:///etc/passwd'/> & <b>fed</b>"));

        assertThat(Pdf.read(written).text()).contains("<img src='file:///etc/passwd'/> & <b>fed</b>");
    }

    @Test
    void leavesOutWhatTurnsTheOrderOfLettersRound() {
        var written = writer.write(document(Style.MEETING).paragraph("Bruno\u202E\u0000 Elmer"));

        assertThat(Pdf.read(written).text()).contains("Bruno Elmer");
    }

    @Test
    void refusesATableWithARaggedRow() {
        assertThatThrownBy(() -> document(Style.MEETING).table(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PrintedDocument everything(Style style) {
        return document(style)
                .title("Familiens Plan")
                .paragraph("Her står, hvad vi vil.")
                .heading("Vores mål")
                .subheading("Alle")
                .quote("Ro om aftenen")
                .framed("Du kan altid sige nej.")
                .list(List.of("Ét", "To"))
                .table(List.of("Hvem", "Hvad"), List.of(List.of("Bruno", "Arbejde"), List.of("Else", "Bolig")))
                .note("Udskrevet i dag.")
                .lineToFill("Navn og dato")
                .newPage()
                .heading("Side to");
    }

    private static PrintedDocument document(Style style) {
        return PrintedDocument.of("Prøve", "En prøve.", Language.DANISH, style);
    }
}
