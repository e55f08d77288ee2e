package dk.familiensplan.notification;

import dk.familiensplan.family.ContactDetails;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first half of the contact gate (invariant 9): no text for an agency may hold a known way to reach a member of the
 * family, however it is written. The second half looks at the finished bytes, in the routes.
 *
 * <p>It looks for the details that the coordinator has written down: a phone number with spaces, dashes, +45 or words for
 * digits; an e-mail address with "snabel-a"; a street with its number. It would rather stop a text too many: a stopped
 * text is seen by the coordinator, one that slipped through by an agency.
 */
public final class ContactGate {

    /** The reason code on a notification that the gate stopped. */
    public static final String REASON = "contact-details";

    /** A Danish number without its country code. */
    private static final int PHONE_DIGITS = 8;

    /** Fewer digits than this reach no one, and would stop every house number. */
    private static final int FEWEST_PHONE_DIGITS = 6;

    private static final int FEWEST_ADDRESS_LETTERS = 4;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[^\\p{L}\\d]{1,4}(?=\\d)");
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[,;/|]|\\p{L}+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");
    private static final Pattern STREET_AND_NUMBER = Pattern.compile("^\\s*(\\D*\\p{L})\\s*(\\d+)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00ad]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern AT = Pattern.compile("\\s*[(\\[]?\\b(?:snabel-?\\s?a|at)\\b[)\\]]?\\s*");
    private static final Pattern DOT = Pattern.compile("\\s*[(\\[]?\\b(?:punktum|prik|dot)\\b[)\\]]?\\s*");

    private static final List<String> DIGIT_WORDS =
            List.of("nul", "en|et|én|ét|ein", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni");

    private static final List<Pattern> SPELLED_DIGITS = DIGIT_WORDS.stream()
            .map(words -> Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"))
            .toList();

    private final List<Predicate<Readings>> traces = new ArrayList<>();

    private ContactGate(Collection<ContactDetails> known) {
        for (ContactDetails details : known) {
            if (details.phone() != null) {
                phone(details.phone());
            }
            if (details.email() != null) {
                email(details.email());
            }
            if (details.address() != null) {
                address(details.address());
            }
        }
    }

    /** A gate that knows how the members of one family are reached. */
    public static ContactGate against(Collection<ContactDetails> known) {
        return new ContactGate(known);
    }

    /** Whether none of the texts holds a way to reach the family. */
    public boolean letsThrough(Stream<String> texts) {
        return texts.noneMatch(this::stops);
    }

    private boolean stops(String text) {
        Readings readings = Readings.of(text);
        return traces.stream().anyMatch(trace -> trace.test(readings));
    }

    /** One field may hold two numbers. */
    private void phone(String phones) {
        for (String phone : BETWEEN_PHONES.split(phones, -1)) {
            String digits = NOT_DIGIT.matcher(phone).replaceAll("");
            String core = digits.length() > PHONE_DIGITS ? digits.substring(digits.length() - PHONE_DIGITS) : digits;
            if (core.length() >= FEWEST_PHONE_DIGITS) {
                traces.add(readings -> readings.digits().contains(core)
                        || readings.spelledDigits().contains(core));
            }
        }
    }

    private void email(String email) {
        String compact = compactAddress(folded(email));
        traces.add(readings -> readings.mail().contains(compact));
    }

    private void address(String address) {
        String folded = folded(address);
        Matcher street = STREET_AND_NUMBER.matcher(folded);
        boolean hasNumber = street.find();
        String words = onlyWords(hasNumber ? street.group(1) + " " + street.group(2) : folded);
        if (words.length() >= FEWEST_ADDRESS_LETTERS) {
            // Also where the spaces are others, and never as the beginning of a longer number.
            Pattern place =
                    Pattern.compile("\\b" + words.replace(" ", "\\s?") + "(?!" + (hasNumber ? "\\d" : "\\p{L}") + ")");
            traces.add(readings -> place.matcher(readings.words()).find());
        }
    }

    /** Letters and digits alone, with one space where there was anything else. */
    private static String onlyWords(String folded) {
        return NOT_WORD.matcher(folded).replaceAll(" ").strip();
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return INVISIBLE
                .matcher(plain)
                .replaceAll("")
                .replace("å", "aa")
                .replace("æ", "ae")
                .replace("ø", "oe");
    }

    private static String compactAddress(String folded) {
        String at = AT.matcher(folded).replaceAll("@");
        return DOT.matcher(at).replaceAll(".").replaceAll("\\s+", "");
    }

    /** One text read in the ways that people write a number, an e-mail address and a street. */
    private record Readings(String digits, String spelledDigits, String mail, String words) {

        static Readings of(String text) {
            String folded = folded(text);
            return new Readings(
                    joinedDigits(folded),
                    joinedDigits(withDigitsForWords(folded)),
                    compactAddress(folded),
                    onlyWords(folded));
        }

        private static String withDigitsForWords(String folded) {
            String digits = folded;
            for (int digit = 0; digit < SPELLED_DIGITS.size(); digit++) {
                digits = SPELLED_DIGITS.get(digit).matcher(digits).replaceAll(Integer.toString(digit));
            }
            return digits;
        }

        private static String joinedDigits(String text) {
            return BETWEEN_DIGITS.matcher(text).replaceAll("");
        }
    }
}
