package dk.familiensplan.agency;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party round a family, with a queue and a format.
 *
 * @param letters three letters that stand for it on screen
 * @param authority code of the municipality or region that it belongs to
 * @param serves codes of the municipalities whose families it works with
 * @param acknowledgeWithin how soon its system has promised to acknowledge; {@code null} when it has promised nothing
 */
public record Agency(
        String id,
        String letters,
        String name,
        AgencyKind kind,
        String authority,
        List<String> serves,
        MessageFormat format,
        @Nullable String gln,
        @Nullable String sor,
        @Nullable String cvr,
        @Nullable Duration acknowledgeWithin) {

    public Agency {
        serves = List.copyOf(serves);
    }

    /** Whether it works with families of that municipality. */
    public boolean worksWith(String municipality) {
        return serves.contains(municipality);
    }
}
