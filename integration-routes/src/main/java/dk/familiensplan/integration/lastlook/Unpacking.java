package dk.familiensplan.integration.lastlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.SafeXml;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML, JSON and Base64 as deep as they go, and gathers every value, and every name that could be one. */
final class Unpacking {

    /** A value and the name that it stands under. */
    record Value(String name, String text) {}

    private static final int DEEPEST = 6;
    /** Shorter values may be a word that happens to be Base64; longer ones are not. */
    private static final int A_WORD = 64;

    /** Of the higher bytes of Latin letters, as far as our alphabets use them. */
    private static final int HIGHEST_WESTERN = 2;

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");
    private static final Pattern LIKE_BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
    /** Among words, where the next word is no part of it. */
    private static final Pattern BASE64_AMONG_WORDS =
            Pattern.compile("(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{8,}={0,2}(?![A-Za-z0-9+/_=-])");

    private static final Pattern A_PIECE = Pattern.compile("\\+?\\d{1,6}");
    private static final Pattern NAME_WITH_DIGITS = Pattern.compile("(?:\\D*\\d){6,}\\D*");

    private final List<Value> values = new ArrayList<>();
    /** What was tried as Base64, since the same words stand in a message many times. */
    private final Map<String, Optional<String>> tried = new HashMap<>();

    private final StringBuilder pieces = new StringBuilder();
    private final List<String> joined = new ArrayList<>();
    private boolean opaque;

    private Unpacking() {}

    static Unpacking of(String payload) {
        Unpacking unpacking = new Unpacking();
        unpacking.open("", payload, 0);
        unpacking.endPieces();
        return unpacking;
    }

    List<Value> values() {
        return values;
    }

    /** Numbers that stood in pieces, one value after the other. */
    List<String> joinedPieces() {
        return joined;
    }

    /** Whether something could not be opened. */
    boolean isOpaque() {
        return opaque;
    }

    private void open(String name, String text, int depth) {
        if (depth > DEEPEST) {
            opaque = true;
            return;
        }
        String start = text.stripLeading();
        if (!(start.startsWith("<") && openXml(text, depth))
                && !((start.startsWith("{") || start.startsWith("[")) && openJson(name, text, depth))) {
            keep(name, text, depth);
        }
    }

    private boolean openXml(String text, int depth) {
        List<Value> found = new ArrayList<>();
        try {
            XMLStreamReader reader = SafeXml.reader(text);
            StringBuilder node = new StringBuilder();
            String name = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    node.append(reader.getText());
                    continue;
                }
                found.add(new Value(name, node.toString()));
                node.setLength(0);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name = reader.getLocalName();
                    addName(name, found);
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        addName(reader.getAttributeLocalName(i), found);
                        found.add(new Value(name, reader.getAttributeValue(i)));
                    }
                    for (int i = 0; i < reader.getNamespaceCount(); i++) {
                        found.add(new Value("", String.valueOf(reader.getNamespaceURI(i))));
                    }
                } else if (event == XMLStreamConstants.COMMENT) {
                    found.add(new Value("", reader.getText()));
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION && reader.getPIData() != null) {
                    found.add(new Value("", reader.getPIData()));
                }
            }
        } catch (XMLStreamException notXml) {
            return false;
        }
        found.forEach(value -> value(value.name(), value.text(), depth));
        return true;
    }

    private static void addName(String name, List<Value> found) {
        if (NAME_WITH_DIGITS.matcher(name).matches()) {
            found.add(new Value("", name));
        }
    }

    private boolean openJson(String name, String text, int depth) {
        try {
            walk(name, SafeJson.json().readTree(text), depth);
            return true;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private void walk(String name, JsonNode node, int depth) {
        if (node.isValueNode()) {
            value(name, node.asText(), depth);
        } else if (node.isArray()) {
            node.forEach(child -> walk(name, child, depth));
        } else {
            node.properties().forEach(field -> {
                value("", field.getKey(), depth);
                walk(field.getKey(), field.getValue(), depth);
            });
        }
    }

    private void value(String name, String value, int depth) {
        String packed = value.strip();
        if (packed.isEmpty()) {
            return;
        }
        // In lines perhaps, but never in words: a sentence without its spaces looks like Base64 too.
        String unpacked = packed.indexOf('\n') < 0 && packed.indexOf('\r') < 0
                ? packed
                : LINE_BREAK.matcher(packed).replaceAll("");
        if (LIKE_BASE64.matcher(unpacked).matches()) {
            Optional<String> opened = base64(unpacked);
            opened.ifPresent(text -> value(name, text, depth + 1));
            if (depth > DEEPEST) {
                opaque = true;
                return;
            }
            if (unpacked.length() > A_WORD) {
                opaque |= opened.isEmpty();
                // Scanned as it stands, Base64 has digits enough to look like a telephone number now and then.
                return;
            }
        }
        if (packed.startsWith("<") || packed.startsWith("{") || packed.startsWith("[")) {
            open(name, packed, depth + 1);
        } else {
            keep(name, packed, depth);
        }
    }

    private void keep(String name, String text, int depth) {
        values.add(new Value(name, text));
        if (A_PIECE.matcher(text).matches()) {
            pieces.append(text).append(' ');
        } else {
            endPieces();
        }
        if (text.length() > 8) {
            Matcher candidates = BASE64_AMONG_WORDS.matcher(text);
            while (candidates.find()) {
                if (candidates.group().length() < text.length()) {
                    base64(candidates.group()).ifPresent(opened -> value(name, opened, depth + 1));
                }
            }
        }
    }

    private void endPieces() {
        String row = pieces.toString().strip();
        pieces.setLength(0);
        if (row.indexOf(' ') > 0) {
            joined.add(row);
        }
    }

    private Optional<String> base64(String packed) {
        return tried.computeIfAbsent(packed, Unpacking::decoded);
    }

    private static Optional<String> decoded(String packed) {
        if (packed.length() % 4 == 1) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(packed.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return text(bytes, StandardCharsets.UTF_8)
                .or(() -> isWestern(bytes, 1) ? text(bytes, StandardCharsets.UTF_16LE) : Optional.empty())
                .or(() -> isWestern(bytes, 0) ? text(bytes, StandardCharsets.UTF_16BE) : Optional.empty());
    }

    /** Without an exception for what is none: nearly every word of a message is tried. */
    private static Optional<String> text(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = charset.newDecoder();
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()
                || decoder.flush(text).isError()) {
            return Optional.empty();
        }
        text.flip();
        boolean control =
                text.chars().anyMatch(point -> point < ' ' && point != '\n' && point != '\r' && point != '\t');
        return control ? Optional.empty() : Optional.of(text.toString());
    }

    /**
     * Any bytes are some text in UTF-16; only one in our own letters is meant.
     *
     * @param high where the higher byte of the first sign stands
     */
    private static boolean isWestern(byte[] bytes, int high) {
        for (int i = high; i < bytes.length; i += 2) {
            boolean byteOrderMark = i < 2 && (bytes[i] & 0xFF) == 0xFE;
            if ((bytes[i] & 0xFF) > HIGHEST_WESTERN && !byteOrderMark) {
                return false;
            }
        }
        return bytes.length > 0 && bytes.length % 2 == 0;
    }
}
