package dk.familiensplan.supervision;

import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about one person (databeskyttelsesforordningen, artikel 15): theirs and the whole family's, and nothing that
 * is another person's or kept from them.
 *
 * @param plans one for each plan of the municipality that the person is or was in
 */
public record Extract(Instant madeAt, String authority, List<OfPlan> plans) {

    public Extract {
        plans = List.copyOf(plans);
    }

    /** One plan, as far as it is about the person. */
    public record OfPlan(
            String familyName,
            String status,
            Instant createdAt,
            PlanSnapshot.OfMember person,
            List<PlanSnapshot.OfGoal> goals,
            List<PlanSnapshot.OfIntervention> interventions,
            List<PlanSnapshot.OfConsent> consents,
            List<Told> told,
            List<Asked> asked,
            List<Contacted> contacted,
            List<Looked> looked) {}

    /** What an agency was told. */
    public record Told(Instant at, String agency, String kind, String state) {}

    /** What an agency asked for. */
    public record Asked(
            Instant at,
            String agency,
            String what,
            String why,
            LocalDate dueBy,
            @Nullable String answer) {}

    /** That an agency was in touch past the coordinator. */
    public record Contacted(Instant at, String agency, String type, String what) {}

    /** Who has looked: the unit and the purpose, never the employee. */
    public record Looked(Instant at, String unit, String what, String purpose) {}
}
