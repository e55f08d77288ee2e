package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.time.LocalDate;

/** How often units reach families past their coordinators. Every call is part of the caller's transaction. */
public interface DirectContactPatterns {

    /**
     * How many there were of one unit in one month, with all families of a municipality.
     *
     * @param month its first day
     */
    int contacts(String authority, AgencyId agency, LocalDate month);

    /** Writes down that it is a pattern; says whether it is the first to say so of that unit and month. */
    boolean found(String authority, AgencyId agency, LocalDate month, int contacts, Instant now);
}
