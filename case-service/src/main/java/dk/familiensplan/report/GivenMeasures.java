package dk.familiensplan.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What an authority's readers have been given. There is one collection for all of them, so that two readers together know
 * no more than one. Only added to.
 */
public interface GivenMeasures {

    /** All that was given of some quarters; without order. */
    List<GivenMeasure> of(String authorityCode, Collection<Quarter> quarters);

    /** One measure, of every quarter of which it was given, oldest first. */
    List<GivenMeasure> of(String authorityCode, MeasureCode code);

    /** Which measures were given of a quarter; without their cells, which are many. */
    Set<MeasureCode> codes(String authorityCode, Quarter quarter);

    /** The quarters of which anything was given, newest first. */
    List<Quarter> quarters(String authorityCode);

    /** Keeps a measure as given, unless somebody else has given it in the meantime: then that one stands. */
    void giveOnce(String authorityCode, Quarter quarter, Measure measure, Instant now);
}
