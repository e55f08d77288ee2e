package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two disagree on who pays for an intervention. Observed in the same transaction, by whoever puts up the obstacle.
 *
 * @param obstacle the id that the obstacle is to have
 * @param intervention what it is about
 * @param between who disagree, as budgets
 * @param cost what it costs the family, named by nobody's name
 * @param owner the agency whose leader is to move it; the coordinator's own leader where it is none
 */
public record PaymentDisputed(
        PlanSnapshot plan,
        UUID obstacle,
        InterventionId intervention,
        String between,
        String cost,
        @Nullable AgencyId owner) {}
