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

    /**
     * Text that says what it shows. Refused are control characters (line breaks and tabs are fine), halves of characters,
     * what turns the direction of writing round, and what nobody can see: each can make one person read another thing than
     * what the next one, or a machine, does. The joiners are fine: some scripts and emoji are written with them.
     */
    public static String text(String value) {
        value.codePoints().forEach(StrictValues::refuseUnlessSeen);
        return value;
    }

    private static void refuseUnlessSeen(int c) {
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f && c <= 0x9f) {
            throw new NotSuchAValue("control character");
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new NotSuchAValue("half a character");
        }
        if (c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
            throw new NotSuchAValue("turns the direction of writing");
        }
        boolean invisible = c == 0x200b || c >= 0x2060 && c <= 0x2064 || c == 0xfeff || c >= 0xfff9 && c <= 0xfffb;
        boolean noCharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        boolean tag = c >= 0xe0000 && c <= 0xe0fff;
        if (invisible || noCharacter || tag) {
            throw new NotSuchAValue("invisible character");
        }
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
