package dk.familiensplan.integration.lastlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written as words, Danish or English, alone or among figures: "tyve tredive fyrre halvtreds", "two zero 30 …",
 * "enogtyve". A counting word in a sentence is none: only a row of them is.
 */
final class SpelledNumbers {

    private static final List<String> DANISH_UNITS =
            List.of("nul", "en|et|én|ét|een|eet", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni");
    private static final List<String> DANISH_TEENS =
            List.of("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten");
    private static final List<String> DANISH_TENS = List.of(
            "tyve",
            "tredive|tredve",
            "fyrre|fyrretyve",
            "halvtreds|halvtres",
            "tres",
            "halvfjerds|halvfjers",
            "firs",
            "halvfems");
    private static final List<String> ENGLISH_UNITS =
            List.of("zero|oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> ENGLISH_TEENS = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ENGLISH_TENS =
            List.of("twenty", "thirty", "forty|fourty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, String> WORDS = words();
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    /** Between two numbers of one row. */
    private static final Pattern GAP = Pattern.compile("[\\s,.;:/_·*|+()-]{0,4}");

    private static final Pattern DIGIT_WORDS_TOGETHER = Pattern.compile(
            "(?:nul|en|et|to|tre|fire|fem|seks|syv|otte|ni|zero|one|two|three|four|five|six|seven|eight|nine){8,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_DIGIT_WORD = Pattern.compile(
            "nul|en|et|tre|to|fire|fem|seks|syv|otte|ni|zero|one|two|three|four|five|six|seven|eight|nine",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_FIGURES = 4;

    private SpelledNumbers() {}

    /** The digits of each row of numbers in which some are words. */
    static List<String> rowsIn(String text) {
        List<String> rows = new ArrayList<>();
        Row row = new Row();
        int end = 0;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group().toLowerCase(Locale.ROOT);
            boolean near = GAP.matcher(text.substring(end, tokens.start())).matches();
            end = tokens.end();
            if (!near) {
                row.endIn(rows);
            }
            String digits = WORDS.get(token);
            if (digits != null) {
                row.word(digits);
            } else if (Character.isDigit(token.charAt(0)) && token.length() <= LONGEST_FIGURES) {
                row.figures(token);
            } else if (!row.isEmpty() && (token.equals("og") || token.equals("and") || token.equals("så"))) {
                continue;
            } else {
                row.endIn(rows);
                if (DIGIT_WORDS_TOGETHER.matcher(token).matches()) {
                    rows.add(together(token));
                }
            }
        }
        row.endIn(rows);
        return rows;
    }

    private static String together(String token) {
        StringBuilder digits = new StringBuilder();
        ONE_DIGIT_WORD.matcher(token).results().forEach(word -> digits.append(WORDS.get(word.group())));
        return digits.toString();
    }

    private static final class Row {

        private final StringBuilder digits = new StringBuilder();
        private int words;

        boolean isEmpty() {
            return digits.isEmpty();
        }

        void word(String value) {
            words++;
            digits.append(value);
        }

        void figures(String value) {
            digits.append(value);
        }

        void endIn(List<String> rows) {
            if (words >= FEWEST_WORDS) {
                rows.add(digits.toString());
            }
            digits.setLength(0);
            words = 0;
        }
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        add(words, DANISH_UNITS, 0, 1);
        add(words, DANISH_TEENS, 10, 1);
        add(words, DANISH_TENS, 20, 10);
        add(words, ENGLISH_UNITS, 0, 1);
        add(words, ENGLISH_TEENS, 10, 1);
        add(words, ENGLISH_TENS, 20, 10);
        for (int tens = 0; tens < DANISH_TENS.size(); tens++) {
            for (int unit = 1; unit < DANISH_UNITS.size(); unit++) {
                for (String ten : DANISH_TENS.get(tens).split("\\|")) {
                    for (String one : DANISH_UNITS.get(unit).split("\\|")) {
                        words.put(one + "og" + ten, Integer.toString((tens + 2) * 10 + unit));
                    }
                }
            }
        }
        words.put("o", "0");
        return Map.copyOf(words);
    }

    private static void add(Map<String, String> words, List<String> names, int first, int step) {
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split("\\|")) {
                words.put(name, Integer.toString(first + i * step));
            }
        }
    }
}
