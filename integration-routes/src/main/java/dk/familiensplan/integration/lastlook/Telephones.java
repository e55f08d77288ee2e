package dk.familiensplan.integration.lastlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers. Eight digits that stand as Danes write a number are one; eight digits that stand otherwise
 * could be, unless the words before them say so.
 */
final class Telephones {

    /** How sure. */
    enum Sureness {
        SUSPECTED,
        CERTAIN
    }

    private static final int DANISH_DIGITS = 8;
    private static final int FEWEST_DIGITS = 6;
    /** Stands where a number was, so that what stood round it does not become one. */
    private static final String OTHER = " ¤ ";

    private static final int LEAST_KNOWN = 6;

    private static final String YEAR = "(?:19[3-9]|20[0-3])\\d";
    private static final String HOUR = "(?:[01]?\\d|2[0-3])";
    private static final String MINUTES = "[0-5]\\d";
    /** One of a list: a number, a time, or from one number to another. */
    private static final String ITEM = "\\d{1,2}(?:[.:]" + MINUTES + ")?(?: ?- ?\\d{1,2})?";

    private static final int ID_LENGTH = 36;

    /** Taken out before all else: of a known number that stands in one, only a part would be taken. */
    private static final Pattern UUID =
            Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Fa-f])");

    /** Numbers that are something else by their own shape. Dates need a boundary, or they would eat into a number. */
    private static final List<Pattern> NO_TELEPHONE = List.of(
            Pattern.compile("urn:oid:[0-9.]+"),
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
                    + "(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![-.]?\\d)"),
            Pattern.compile("(?<!\\d)(?<!\\d[-./])(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\1"
                    + "(?:(?:19|20)\\d{2}|\\d{2})(?![-./]?\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<!\\d[-./])(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2]) (?:19|20)\\d{2}(?![-./]?\\d)"),
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[-/](?:19|20)\\d{2}(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(?:0[1-9]|1[0-2])\\d{2}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?(?= ?(?:kr|kroner|DKK)\\b)"),
            Pattern.compile("(?i)(?<=\\b(?:kr|DKK)\\.? ?)\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?(?![\\d.])"),
            // years in a list
            Pattern.compile("(?<!\\d)" + YEAR + "(?:(?:, | og | eller | til | and | or | to )" + YEAR + ")+(?!\\d)"),
            // from one time of the day to a later one
            Pattern.compile("(?i)(?:\\b(?:kl|klokken)\\.? ?)?(?<!\\d)" + HOUR + "[.:]" + MINUTES + " ?(?:-|til) ?"
                    + HOUR + "[.:]" + MINUTES + "(?!\\d)"),
            // weeks, hours, steps and the like in a list
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\d])(?:uge|uger|ugerne|trin|klasse|lokale|alderen|siderne|punkterne|kapitel"
                            + "|week|weeks|step|steps|page|pages|(?:kl|klokken|stk|side|punkt|§+)\\.?) ?" + ITEM
                            + "(?:(?: ?, ?| og | eller | til | and | or | to )" + ITEM + ")*(?!\\d|[-.]\\d)"));

    private static final Pattern TIMES =
            Pattern.compile("(" + HOUR + ")[.:](" + MINUTES + ") ?(?:-|til) ?(" + HOUR + ")[.:](" + MINUTES + ")$");

    private static final String GAP = "[ .\\-/]{0,3}";
    private static final String INTERNATIONAL = "(?:\\+|(?<!\\d)(?<!\\d[.:,])00)" + GAP;

    /** In this order: what one has taken, the next does not see, or it would find a part of it. */
    private static final List<Pattern> CERTAIN = List.of(
            // with the Danish country code, then with any other
            Pattern.compile(INTERNATIONAL + "\\(?45\\)?" + GAP + "(?:\\(0\\))?(?:" + GAP + "\\d){8}(?!\\d)"),
            Pattern.compile(INTERNATIONAL + "\\(?\\d{1,3}\\)?" + GAP + "(?:\\(0\\))?(?:" + GAP + "\\d){5,12}(?!\\d)"),
            grouped(2, 2, 2, 2),
            grouped(1, 1, 1, 1, 1, 1, 1, 1),
            grouped(4, 4),
            grouped(2, 3, 3),
            grouped(3, 3, 2),
            grouped(3, 2, 3),
            grouped(2, 2, 4),
            grouped(4, 2, 2),
            grouped(2, 6));

    /** Eight digits in a row, also with 45 before them: a telephone, or the number of anything. */
    private static final Pattern BARE = Pattern.compile("(?<!\\d)(?:45)?\\d{8}(?!\\d)");

    /** Eight digits with anything but words between them. */
    private static final Pattern SQUEEZED = Pattern.compile("(?<!\\d)\\d(?:[^\\p{L}\\d¤]{0,4}\\d){7,9}(?!\\d)");

    private static final Pattern LOOK_ALIKE = Pattern.compile("(?<![\\p{L}\\d])[\\dOolI]{2,8}(?![\\p{L}\\d])");

    /** Words that tell what the number after them is. */
    private static final Pattern TELLING = Pattern.compile(
            "(?i)(?<!\\p{L})(?:tlf|telefon\\p{L}*|phone\\p{L}*|mobil\\p{L}*|mob|sms|ring|ringe|ringes|kald|call|fastnet"
                    + "|træffes|træf|fanges|whatsapp|signal|mobilepay|tel)\\W{0,4}(?:\\p{L}+\\W{1,3}){0,3}$");

    private static final Pattern TELLING_NAME = Pattern.compile("(?i)phone|telefon|tlf|mobil|telecom");

    private static final int WORDS_BEFORE = 40;

    private Telephones() {}

    /** How sure it is that a text holds a telephone number that may not stand there. */
    static Optional<Sureness> in(String context, String text, Allowed allowed) {
        List<Sureness> found = new ArrayList<>();
        for (String row : SpelledNumbers.rowsIn(text)) {
            spelled(row, allowed).ifPresent(found::add);
        }
        if (text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
            inFigures(context, text, allowed, Sureness.CERTAIN).ifPresent(found::add);
        }
        String replaced = LOOK_ALIKE.matcher(text).replaceAll(Telephones::figures);
        if (!replaced.equals(text)) {
            inFigures(context, replaced, allowed, Sureness.SUSPECTED).ifPresent(found::add);
        }
        return found.stream().max(Sureness::compareTo);
    }

    private static Optional<Sureness> spelled(String digits, Allowed allowed) {
        String significant = significant(digits);
        if (significant.length() < DANISH_DIGITS || isAllowed(significant, allowed)) {
            return Optional.empty();
        }
        return Optional.of(significant.length() == DANISH_DIGITS ? Sureness.CERTAIN : Sureness.SUSPECTED);
    }

    private static Optional<Sureness> inFigures(String context, String text, Allowed allowed, Sureness surest) {
        String numbers = withoutOthers(text, allowed.numbers());
        List<Sureness> found = new ArrayList<>();
        for (Pattern telephone : CERTAIN) {
            numbers = taken(telephone, numbers, number -> {
                if (!isAllowed(significant(number.group()), allowed)) {
                    found.add(surest);
                }
            });
        }
        String rest = numbers;
        numbers = taken(BARE, numbers, number -> {
            if (!isAllowed(significant(number.group()), allowed)) {
                found.add(isTold(context, rest, number.start()) ? surest : Sureness.SUSPECTED);
            }
        });
        String squeezed = numbers;
        taken(SQUEEZED, numbers, number -> {
            String digits = significant(number.group());
            if (digits.length() == DANISH_DIGITS && !isAllowed(digits, allowed)) {
                found.add(isTold(context, squeezed, number.start()) ? surest : Sureness.SUSPECTED);
            }
        });
        return found.stream().max(Sureness::compareTo);
    }

    private interface Taking {
        void number(MatchResult number);
    }

    private static String taken(Pattern pattern, String text, Taking taking) {
        return pattern.matcher(text).replaceAll(number -> {
            taking.number(number);
            return OTHER;
        });
    }

    /** The text, where an id is one sign that is no figure. */
    static String withoutIds(String text) {
        return text.length() < ID_LENGTH ? text : UUID.matcher(text).replaceAll("¤");
    }

    private static String withoutOthers(String text, Set<String> known) {
        String numbers = withoutIds(text);
        for (String number : known) {
            // A shorter one is no telephone, and stands in times of day, which would then be known no more.
            if (number.length() >= LEAST_KNOWN && numbers.contains(number)) {
                numbers = numbers.replaceAll("(?<![\\d+])" + Pattern.quote(number) + "(?!\\d)", OTHER);
            }
        }
        for (Pattern other : NO_TELEPHONE) {
            numbers = other.matcher(numbers).replaceAll(found -> goesBack(found.group()) ? "$0" : OTHER);
        }
        return numbers;
    }

    /** Two times of the day of which the second is the earlier are no period. */
    private static boolean goesBack(String period) {
        Matcher times = TIMES.matcher(period);
        return times.find() && minutes(times.group(1), times.group(2)) >= minutes(times.group(3), times.group(4));
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static boolean isTold(String context, String text, int start) {
        return TELLING_NAME.matcher(context).find()
                || TELLING.matcher(text.substring(Math.max(0, start - WORDS_BEFORE), start))
                        .find();
    }

    private static boolean isAllowed(String significant, Allowed allowed) {
        // No Danish number begins with 0 or 1: what does is somebody's case number.
        boolean none = significant.length() == DANISH_DIGITS && significant.charAt(0) < '2';
        return none || significant.equals(allowed.phone());
    }

    private static String figures(MatchResult token) {
        String text = token.group();
        return text.chars().anyMatch(Character::isDigit)
                ? text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1')
                : Matcher.quoteReplacement(text);
    }

    /** The digits that tell one telephone from another; a Danish country code does not. */
    static String significant(String number) {
        String digits = number.replaceAll("\\(0\\)", "").replaceAll("\\D", "").replaceFirst("^00", "");
        return digits.length() == DANISH_DIGITS + 2 && digits.startsWith("45") ? digits.substring(2) : digits;
    }

    private static Pattern grouped(int... sizes) {
        StringBuilder pattern = new StringBuilder("(?<![\\d])\\d{" + sizes[0] + "}");
        for (int i = 1; i < sizes.length; i++) {
            pattern.append("[ .\\-/]{1,3}\\d{").append(sizes[i]).append('}');
        }
        return Pattern.compile(pattern.append("(?!\\d)").toString());
    }
}
