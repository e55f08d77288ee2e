package dk.familiensplan.testing;

import java.util.Arrays;
import java.util.List;

/**
 * Björnsson's readability index: words per sentence, plus the share of words with more than six letters, in percent. Up
 * to 25 is for children, up to 35 easy.
 */
public final class Lix {

    private static final int LONG = 6;

    private Lix() {}

    /** Of a text that ends its sentences with a full stop, a question mark, an exclamation mark or a colon. */
    public static double of(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long sentences = Math.max(
                1,
                Arrays.stream(text.split("[.:?!]+(\\s|$)"))
                        .filter(sentence -> !sentence.isBlank())
                        .count());
        long hard = words.stream().filter(word -> word.length() > LONG).count();
        return (double) words.size() / sentences + 100.0 * hard / words.size();
    }
}
