package dk.familiensplan.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a PDF says, read back by others than those who wrote it. */
public record Pdf(String text, List<Font> fonts, Set<String> tags, Map<String, String> information, int pages) {

    /** @param embedded so that it looks the same on a machine that does not have it */
    public record Font(String name, boolean embedded) {}

    /** Reads a file. */
    public static Pdf read(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var tags = new LinkedHashSet<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            return new Pdf(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    fonts(document),
                    tags,
                    information(document),
                    document.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the file breaks PDF/UA-1, by the validator of the PDF Association's industry; empty when it does not. */
    public static List<String> faultsAgainstPdfUa(byte[] file) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Font> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<Font>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add(new Font(font.getName(), font.isEmbedded()));
            }
        }
        return fonts;
    }

    private static Map<String, String> information(PDDocument document) {
        var told = new HashMap<String, String>();
        var information = document.getDocumentInformation();
        for (String key : information.getMetadataKeys()) {
            told.put(key, information.getCustomMetadataValue(key));
        }
        return told;
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        if (node instanceof PDStructureElement element) {
            tags.add(element.getStandardStructureType());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                collect(child, tags);
            }
        }
    }
}
