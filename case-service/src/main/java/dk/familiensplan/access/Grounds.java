package dk.familiensplan.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On what the current request may open plans, as far as the log has to tell it. */
@RequestScoped
public class Grounds {

    private final Set<UUID> byEmergencyOnly = new HashSet<>();

    /** Nothing but an open emergency access lets the caller see this plan. */
    void onlyByEmergency(UUID planId) {
        byEmergencyOnly.add(planId);
    }

    /** The purpose that is written: nobody who broke the glass can write another one. */
    public Purpose purposeOf(@Nullable UUID planId, Purpose said) {
        return planId != null && byEmergencyOnly.contains(planId) ? Purpose.EMERGENCY : said;
    }
}
