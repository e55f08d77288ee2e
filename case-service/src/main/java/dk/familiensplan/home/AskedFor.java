package dk.familiensplan.home;

import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the teams are asked, without a word on who it is about.
 *
 * @param municipality code of where the patient lives
 * @param details what is to be done, such as <i>three times a day</i>
 * @param ward the ward that asks
 * @param responsible who at the hospital keeps the responsibility for the treatment, by function and ward
 * @param responsiblePhone how the team reaches that one
 */
public record AskedFor(
        String municipality,
        Treatment treatment,
        String details,
        Instant startsAt,
        @Nullable LocalDate expectedEnd,
        String ward,
        String responsible,
        String responsiblePhone) {

    /** A date and four characters: what a person number looks like, however it is written. */
    private static final Pattern LIKE_A_PERSON_NUMBER = Pattern.compile("\\d{6}[\\s-]?\\d[0-9A-Za-z]{2}\\d");

    /** Refuses what says who the patient is, and an end before the start. */
    public AskedFor {
        requireNoName(details, "/details");
        requireNoName(ward, "/ward");
        requireNoName(responsible, "/responsible");
        if (expectedEnd != null && expectedEnd.isBefore(LocalDate.ofInstant(startsAt, TimeSource.DANISH))) {
            throw HomeRule.END_AFTER_START.brokenAt("/expectedEnd");
        }
    }

    private static void requireNoName(String text, String pointer) {
        if (LIKE_A_PERSON_NUMBER.matcher(text).find()) {
            throw HomeRule.ASK_NAMES_NOBODY.brokenAt(pointer);
        }
    }

    AskedFor changed(Treatment to, String newDetails, @Nullable LocalDate newEnd, String newResponsible, String phone) {
        return new AskedFor(municipality, to, newDetails, startsAt, newEnd, ward, newResponsible, phone);
    }
}
