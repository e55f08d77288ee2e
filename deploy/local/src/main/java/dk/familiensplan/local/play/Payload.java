package dk.familiensplan.local.play;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message with all that is wrapped in it, however deep, as text that can be searched. */
final class Payload {

    private static final Pattern WRAPPED = Pattern.compile("[A-Za-z0-9+/\\r\\n]{24,}={0,2}");
    private static final int DEEPEST = 4;

    private Payload() {}

    /** The body, followed by every text that stands in it as Base64. */
    static String opened(String body) {
        return opened(body, 0);
    }

    private static String opened(String text, int depth) {
        StringBuilder all = new StringBuilder(text);
        if (depth < DEEPEST) {
            Matcher wrapped = WRAPPED.matcher(text);
            while (wrapped.find()) {
                decoded(wrapped.group()).ifPresent(inner -> all.append('\n').append(opened(inner, depth + 1)));
            }
        }
        return all.toString();
    }

    private static Optional<String> decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
