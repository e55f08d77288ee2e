package dk.familiensplan.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/**
 * Writes a document as PDF: tagged (PDF/UA-1), its fonts embedded, and with no more about it than its title.
 *
 * <p>What is written holds what was put into the document and nothing else: no name of who wrote it, no address, nothing
 * fetched from elsewhere.
 */
@ApplicationScoped
public class PdfWriter {

    /** What the answer is served as. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "IBM Plex Sans";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;
    private static final byte[] REGULAR = StyleSheet.bytes("IBMPlexSans-Regular.ttf");
    private static final byte[] BOLD = StyleSheet.bytes("IBMPlexSans-SemiBold.ttf");

    static {
        // It would write letters that it cannot show, and so parts of names, in the log.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    /** The document as a whole file. */
    public byte[] write(PrintedDocument document) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(document.document(), null)
                    .useUriResolver((base, address) -> null)
                    .useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, REGULAR_WEIGHT, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withProducer("Familiens Plan")
                    .toStream(file)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }
}
