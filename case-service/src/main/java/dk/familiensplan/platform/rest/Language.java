package dk.familiensplan.platform.rest;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that a person can be answered in. */
public enum Language {
    DANISH("da"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The language that suits best.
     *
     * @param acceptLanguage the header's value; Danish when there is none, or it cannot be read
     */
    public static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return DANISH;
        }
        try {
            var spoken = Arrays.stream(values()).map(Language::locale).toList();
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), spoken);
            return ENGLISH.locale.equals(best) ? ENGLISH : DANISH;
        } catch (IllegalArgumentException unreadable) {
            return DANISH;
        }
    }
}
