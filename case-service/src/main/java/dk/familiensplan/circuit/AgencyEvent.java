package dk.familiensplan.circuit;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened with an agency's system. */
public record AgencyEvent(
        AgencyId agency,
        Instant at,
        AgencyEventKind kind,
        @Nullable String detail) {}
