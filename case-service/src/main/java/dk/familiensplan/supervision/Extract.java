package dk.familiensplan.supervision;

import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about one person (databeskyttelsesforordningen, artikel 15): theirs and the whole family's, and nothing that
 * is another person's or kept from them.
 *
 * @param plans one for each plan of the municipality that the person is or was in
 * @param treatedAtHome what is kept of treatments at home, in a plan or not
 */
public record Extract(Instant madeAt, String authority, List<OfPlan> plans, List<Section> treatedAtHome) {

    public Extract {
        plans = List.copyOf(plans);
        treatedAtHome = List.copyOf(treatedAtHome);
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
            List<PlanSnapshot.OfBasis> legalBases,
            List<PlanSnapshot.OfParticipation> participations,
            List<PlanSnapshot.OfAgreement> agreements,
            List<PlanSnapshot.OfDeadline> deadlines,
            List<PlanSnapshot.OfFollowUp> followUps,
            List<Told> told,
            List<Asked> asked,
            List<Contacted> contacted,
            List<Section> more,
            List<Looked> looked) {}

    /**
     * What is kept of one kind.
     *
     * @param kind what it is, such as {@code appointments}
     * @param rows each with its fields by name; a field that holds nothing is left out
     */
    public record Section(String kind, List<Map<String, Object>> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** What an agency was told. */
    public record Told(
            Instant at,
            String agency,
            String kind,
            String state,
            @Nullable String text) {}

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
