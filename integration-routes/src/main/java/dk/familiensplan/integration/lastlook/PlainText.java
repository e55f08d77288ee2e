package dk.familiensplan.integration.lastlook;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a reader sees it: no hidden characters, one kind of space, of dash and of digit, and no encoding left. */
final class PlainText {

    private static final int DEEPEST = 3;

    /** Format characters, soft hyphens, variation selectors, the box of a keycap, and fillers that show nothing. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFE00-\\uFE0F\\u20E3]");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final String FAR_EASTERN_DIGITS = "〇一二三四五六七八九";

    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|(\\d{1,7}));?");
    private static final Map<String, String> NAMED = Map.of(
            "&commat;",
            "@",
            "&period;",
            ".",
            "&plus;",
            "+",
            "&nbsp;",
            " ",
            "&shy;",
            "",
            "&hyphen;",
            "-",
            "&lt;",
            "<",
            "&gt;",
            ">",
            "&amp;",
            "&");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u\\{?([0-9a-fA-F]{4})\\}?");
    private static final Pattern PER_CENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("(?:=[0-9A-F]{2}){2,}|(?<=\\w)=40(?=\\w)");
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{2}");

    private PlainText() {}

    /** The text, and what comes out where something in it is written in another way. */
    static Set<String> readings(String value) {
        Set<String> readings = new LinkedHashSet<>();
        String text = value;
        for (int i = 0; i < DEEPEST; i++) {
            readings.add(plain(text));
            String decoded = decoded(text);
            if (decoded.equals(text)) {
                break;
            }
            text = decoded;
        }
        readings.add(plain(text));
        if (text.indexOf('<') >= 0) {
            readings.add(plain(MARKUP.matcher(text).replaceAll("")));
        }
        return readings;
    }

    private static String decoded(String text) {
        String decoded = text;
        if (decoded.indexOf('&') >= 0) {
            decoded = NUMBERED.matcher(decoded).replaceAll(PlainText::numbered);
            for (Map.Entry<String, String> name : NAMED.entrySet()) {
                decoded = decoded.replace(name.getKey(), name.getValue());
            }
        }
        if (decoded.indexOf('\\') >= 0) {
            decoded = ESCAPED.matcher(decoded).replaceAll(found -> character(Integer.parseInt(found.group(1), 16)));
        }
        if (decoded.indexOf('%') >= 0) {
            decoded = PER_CENT.matcher(decoded).replaceAll(PlainText::bytes);
        }
        if (decoded.indexOf('=') >= 0) {
            decoded = SOFT_BREAK.matcher(decoded).replaceAll("");
            decoded = QUOTED_PRINTABLE.matcher(decoded).replaceAll(PlainText::bytes);
        }
        return decoded;
    }

    private static String numbered(MatchResult found) {
        String hexadecimal = found.group(1);
        return character(hexadecimal == null ? Integer.parseInt(found.group(2)) : Integer.parseInt(hexadecimal, 16));
    }

    private static String character(int point) {
        return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "";
    }

    /** Nearly all names and numbers are: signs of ASCII, with single spaces. */
    private static boolean isPlainAlready(String value) {
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign < ' ' || sign > '~' || (sign == ' ' && i > 0 && value.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String bytes(MatchResult found) {
        int[] values = HEXADECIMAL
                .matcher(found.group())
                .results()
                .mapToInt(pair -> Integer.parseInt(pair.group(), 16))
                .toArray();
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String plain(String value) {
        if (isPlainAlready(value)) {
            return value;
        }
        String text = Normalizer.normalize(HIDDEN.matcher(value).replaceAll(""), Normalizer.Form.NFKC);
        // What is composed may bring in hidden characters of its own.
        text = HIDDEN.matcher(text).replaceAll("");
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int farEastern = FAR_EASTERN_DIGITS.indexOf(point);
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
            } else if (farEastern >= 0) {
                digits.append(farEastern);
            } else {
                digits.appendCodePoint(point);
            }
        });
        return SPACES.matcher(DASHES.matcher(digits).replaceAll("-")).replaceAll(" ");
    }
}
