package dk.familiensplan.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads single values as strictly in a body as in a parameter. */
public final class StrictValues {

    /** Nobody who is alive was born before. */
    private static final int FIRST_YEAR = 1850;

    /** Nothing is planned after. */
    private static final int LAST_YEAR = 2200;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private StrictValues() {}

    /** Text without control characters (line breaks and tabs are fine) and without halves of characters. */
    public static String text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007f') {
                throw new NotSuchAValue("control character");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new NotSuchAValue("half a character");
            }
        }
        return value;
    }

    /** An ISO 8601 date within what a person can live to see. */
    public static LocalDate date(String value) {
        try {
            var date = LocalDate.parse(value);
            return withinALife(date.getYear(), date);
        } catch (DateTimeException malformed) {
            throw new NotSuchAValue("not a date");
        }
    }

    /** An ISO 8601 instant, with an offset, within what a person can live to see. */
    public static Instant instant(String value) {
        try {
            var instant = OffsetDateTime.parse(value).toInstant();
            return withinALife(instant.atOffset(ZoneOffset.UTC).getYear(), instant);
        } catch (DateTimeException malformed) {
            throw new NotSuchAValue("not an instant");
        }
    }

    /** A UUID in its full form. */
    public static UUID uuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new NotSuchAValue("not a UUID");
        }
        return UUID.fromString(value);
    }

    private static <T> T withinALife(int year, T value) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotSuchAValue("out of range");
        }
        return value;
    }

    /** The value cannot be read as what it should be. Does not hold the value. */
    public static final class NotSuchAValue extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NotSuchAValue(String why) {
            super(why);
        }
    }
}
