package dk.familiensplan.print;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.time.TimeSource;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fixed words of what is printed, and its dates as people write them. */
final class PrintWords {

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    PrintWords(Language language) {
        this.language = language;
        Locale locale = language == Language.DANISH ? Locale.forLanguageTag("da-DK") : Locale.UK;
        this.day = DateTimeFormatter.ofPattern(language == Language.DANISH ? "d. MMMM uuuu" : "d MMMM uuuu", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM", locale);
        this.time = DateTimeFormatter.ofPattern(
                        language == Language.DANISH ? "EEEE 'den' d. MMMM 'kl.' HH.mm" : "EEEE d MMMM 'at' HH:mm",
                        locale)
                .withZone(TimeSource.DANISH);
    }

    Language language() {
        return language;
    }

    String of(String key, Object... inserted) {
        return new MessageFormat(Texts.of(PrintWords.class, "print", key, language), language.locale())
                .format(inserted);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String month(LocalDate date) {
        return month.format(date);
    }

    String time(Instant instant) {
        return time.format(instant);
    }
}
