package dk.familiensplan.agency;

import org.jspecify.annotations.Nullable;

/**
 * A municipality or region.
 *
 * @param code the official one, four digits
 * @param gln its location number as a party in messages
 * @param sor its identifier in the health services' organisation register
 * @param cvr its company number
 */
public record Authority(
        String code,
        String name,
        Kind kind,
        @Nullable String gln,
        @Nullable String sor,
        @Nullable String cvr) {

    /** The two levels that run agencies. */
    public enum Kind {
        MUNICIPALITY,
        REGION
    }
}
