package dk.familiensplan.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish person number, or a replacement number of the national service (X-eCPR, {@code 0703921VJ5}) or of a region
 * (D-eCPR). Ten characters that begin with a date.
 *
 * <p>Modulus 11 is not checked: numbers without it have been issued since 2007. The number itself leaves this class only
 * through {@link #unmasked()}; {@link #toString()} shows a mask, so that a log or an exception cannot tell who it was.
 */
public final class PersonNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{4}|\\d[A-Z]{2}\\d)");

    /** A leap year in both centuries that two digits can mean, so that 29 February is judged by the digits alone. */
    private static final int CENTURY_OF_LEAP_00 = 2000;

    private static final int CENTURY_OF_NO_LEAP_00 = 1900;

    private final String value;

    private PersonNumber(String value) {
        this.value = value;
    }

    /**
     * The number in a text, with or without the dash that people write after the date; empty when it is none. The
     * answer never repeats the text.
     */
    public static Optional<PersonNumber> parse(String text) {
        String compact = text.strip().toUpperCase(Locale.ROOT);
        if (compact.length() == 11 && compact.charAt(6) == '-') {
            compact = compact.substring(0, 6) + compact.substring(7);
        }
        if (!SHAPE.matcher(compact).matches() || !beginsWithADate(compact)) {
            return Optional.empty();
        }
        return Optional.of(new PersonNumber(compact));
    }

    private static boolean beginsWithADate(String number) {
        int day = Integer.parseInt(number.substring(0, 2));
        int month = Integer.parseInt(number.substring(2, 4));
        int year = Integer.parseInt(number.substring(4, 6));
        return isDate(CENTURY_OF_LEAP_00 + year, month, day) || isDate(CENTURY_OF_NO_LEAP_00 + year, month, day);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The ten characters themselves: for the store and for a message to an agency that knows the person. */
    public String unmasked() {
        return value;
    }

    /** The date part and a mask, as people are used to see it on a letter: {@code 250947-XXXX}. */
    public String masked() {
        return value.substring(0, 6) + "-XXXX";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "******-****";
    }
}
