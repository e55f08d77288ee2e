package dk.familiensplan.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How every document looks; the files lie beside this class. */
final class StyleSheet {

    private static final String TEXT = new String(bytes("print.css"), StandardCharsets.UTF_8);

    private StyleSheet() {}

    static String text() {
        return TEXT;
    }

    static byte[] bytes(String file) {
        try (InputStream found = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(file), file)) {
            return found.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
