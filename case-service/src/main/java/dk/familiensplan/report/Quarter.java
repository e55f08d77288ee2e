package dk.familiensplan.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, written {@code 2026-Q4}. Reports know no other period: periods that overlap, asked for one after
 * the other, would give away what is hidden in each.
 *
 * @param year the calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has four quarters");
        }
    }

    /** The quarter that a date lies in. */
    public static Quarter of(LocalDate date) {
        return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter that a text such as {@code 2026-Q4} names, or nothing when it names none. */
    public static Optional<Quarter> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The first day that is no longer in the quarter. */
    public LocalDate dayAfter() {
        return firstDay().plusMonths(3);
    }

    /** The quarter that ended when this one began. */
    public Quarter before() {
        return of(firstDay().minusDays(1));
    }

    /** This quarter and those before it, oldest first. */
    public List<Quarter> withTheOnesBefore(int howMany) {
        List<Quarter> quarters = new ArrayList<>();
        for (int back = howMany; back >= 0; back--) {
            quarters.add(of(firstDay().minusMonths(3L * back)));
        }
        return quarters;
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
