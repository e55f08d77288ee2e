package dk.familiensplan.plan;

import dk.familiensplan.plan.PlanSnapshot.OfAgreement;
import dk.familiensplan.plan.PlanSnapshot.OfDeadline;
import dk.familiensplan.plan.PlanSnapshot.OfDispute;
import dk.familiensplan.plan.PlanSnapshot.OfEvaluation;
import dk.familiensplan.plan.PlanSnapshot.OfFollowUp;
import dk.familiensplan.plan.PlanSnapshot.OfGoal;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.PlanSnapshot.OfMember;
import dk.familiensplan.plan.PlanSnapshot.OfParticipation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two moments of one plan, field by field: what a person reads as "hvad er ændret siden", and
 * what the second of two people sees when both have changed it. Pure; it says nothing of who or when.
 */
public final class PlanDifference {

    /** The parts of a plan. */
    public enum Part {
        PLAN,
        MEMBER,
        GOAL,
        EVALUATION,
        AGREEMENT,
        INTERVENTION,
        DISPUTE,
        PARTICIPATION,
        CONSENT,
        DEADLINE,
        FOLLOW_UP
    }

    /** What became of it. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One difference.
     *
     * @param item which one of the part; null for the plan itself
     * @param name what it is called
     * @param field which field, as the API calls it; null where the whole item came or went
     * @param before null where there was none
     * @param after null where there is none
     */
    public record Line(
            Part part,
            What what,
            @Nullable String item,
            Named name,
            @Nullable String field,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * What an item is called: words of its own, or the member or agency that it is of.
     *
     * @param text its own words
     */
    public record Named(
            @Nullable String text,
            @Nullable UUID member,
            @Nullable String agency) {

        static Named text(String text) {
            return new Named(text, null, null);
        }
    }

    /** Every field that can be told of, as the API calls it. */
    private static final Set<String> FIELDS = Set.of(
            "type",
            "familyName",
            "status",
            "coordinator",
            "firstAppointment",
            "name",
            "relation",
            "birthDate",
            "custody",
            "personNumber",
            "leftOn",
            "leaveReason",
            "contactDetails",
            "words",
            "memberId",
            "topic",
            "weight",
            "baseline",
            "outcome",
            "endReason",
            "title",
            "agencyId",
            "law",
            "section",
            "kle",
            "payer",
            "amount",
            "amountPer",
            "responsible",
            "from",
            "until",
            "reviewOn",
            "trialUntil",
            "expectedEffect",
            "hypothesis",
            "measure",
            "state",
            "stateReason",
            "trialDecision",
            "trialReason",
            "settlement",
            "view",
            "answer",
            "withdrawnAt",
            "metOn",
            "note",
            "level-2",
            "level-1",
            "level0",
            "level1",
            "level2");

    private final List<Line> lines = new ArrayList<>();

    private PlanDifference() {}

    /** Every difference, in the order in which a plan is read. */
    public static List<Line> between(PlanSnapshot before, PlanSnapshot after) {
        PlanDifference difference = new PlanDifference();
        difference.plan(before, after);
        difference.each(
                Part.MEMBER,
                before.members(),
                after.members(),
                member -> member.id().toString(),
                member -> Named.text(member.name()),
                PlanDifference::fields);
        difference.each(
                Part.GOAL,
                before.goals(),
                after.goals(),
                goal -> goal.id().toString(),
                goal -> Named.text(goal.words()),
                PlanDifference::fields);
        difference.evaluations(before, after);
        difference.each(
                Part.AGREEMENT,
                before.agreements(),
                after.agreements(),
                agreement -> agreement.id().toString(),
                agreement -> agreed(agreement, after),
                agreement -> Map.of());
        difference.each(
                Part.INTERVENTION,
                before.interventions(),
                after.interventions(),
                intervention -> intervention.id().toString(),
                intervention -> Named.text(intervention.title()),
                PlanDifference::fields);
        difference.each(
                Part.DISPUTE,
                disputes(before),
                disputes(after),
                dispute -> dispute.id().toString(),
                dispute -> Named.text(dispute.between()),
                PlanDifference::fields);
        difference.each(
                Part.PARTICIPATION,
                before.participations(),
                after.participations(),
                OfParticipation::agencyId,
                participation -> new Named(null, null, participation.agencyId()),
                PlanDifference::fields);
        difference.each(
                Part.CONSENT,
                before.consents(),
                after.consents(),
                consent -> consent.id().toString(),
                consent -> new Named(null, consent.memberId(), consent.agencyId()),
                consent -> fields(consent));
        difference.each(
                Part.DEADLINE,
                before.deadlines(),
                after.deadlines(),
                deadline -> deadline.id().toString(),
                deadline -> Named.text(deadline.what()),
                PlanDifference::fields);
        difference.each(
                Part.FOLLOW_UP,
                before.followUps(),
                after.followUps(),
                followUp -> followUp.id().toString(),
                followUp -> Named.text(followUp.changed()),
                PlanDifference::fields);
        return List.copyOf(difference.lines);
    }

    /** Every field that can be told of: each needs a word. */
    static Set<String> fields() {
        return FIELDS;
    }

    private void plan(PlanSnapshot before, PlanSnapshot after) {
        Named family = Named.text(after.familyName());
        changed(Part.PLAN, null, family, planFields(before), planFields(after));
    }

    private void evaluations(PlanSnapshot before, PlanSnapshot after) {
        Map<UUID, OfGoal> was = byId(before.goals(), OfGoal::id);
        for (OfGoal goal : after.goals()) {
            OfGoal old = was.get(goal.id());
            List<OfEvaluation> known = old == null ? List.of() : old.evaluations();
            goal.evaluations().stream()
                    .filter(evaluation -> !known.contains(evaluation))
                    .forEach(evaluation -> lines.add(new Line(
                            Part.EVALUATION,
                            What.ADDED,
                            goal.id().toString(),
                            Named.text(goal.words()),
                            evaluation.by().name(),
                            null,
                            evaluation.level())));
        }
    }

    private <T> void each(
            Part part,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, Named> name,
            Function<T, Map<String, @Nullable Object>> fields) {
        Map<String, T> was = byId(before, id);
        Map<String, T> is = byId(after, id);
        is.forEach((item, now) -> {
            T old = was.get(item);
            if (old == null) {
                lines.add(new Line(part, What.ADDED, item, name.apply(now), null, null, null));
            } else {
                changed(part, item, name.apply(now), fields.apply(old), fields.apply(now));
            }
        });
        was.forEach((item, old) -> {
            if (!is.containsKey(item)) {
                lines.add(new Line(part, What.REMOVED, item, name.apply(old), null, null, null));
            }
        });
    }

    private void changed(
            Part part,
            @Nullable String item,
            Named name,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        after.forEach((field, now) -> {
            Object old = before.get(field);
            if (!FIELDS.contains(field)) {
                throw new IllegalStateException("a field without a word: " + field);
            }
            if (!Objects.equals(old, now)) {
                lines.add(new Line(part, What.CHANGED, item, name, field, old, now));
            }
        });
    }

    private static <T, K> Map<K, T> byId(List<T> items, Function<T, K> id) {
        Map<K, T> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(id.apply(item), item));
        return found;
    }

    private static Named agreed(OfAgreement agreement, PlanSnapshot plan) {
        String words = plan.goals().stream()
                .filter(goal -> goal.id().equals(agreement.goalId()))
                .findFirst()
                .map(OfGoal::words)
                .orElse(null);
        return new Named(words, agreement.memberId(), null);
    }

    private static List<OfDispute> disputes(PlanSnapshot plan) {
        return plan.interventions().stream()
                .flatMap(intervention -> intervention.disputes().stream())
                .toList();
    }

    private static Map<String, @Nullable Object> planFields(PlanSnapshot plan) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", plan.type());
        fields.put("familyName", plan.familyName());
        fields.put("status", plan.status());
        fields.put("coordinator", plan.coordinator());
        fields.put("firstAppointment", plan.firstAppointment());
        return fields;
    }

    /** The contact details are not among them: that they changed is told, never to what. */
    private static Map<String, @Nullable Object> fields(OfMember member) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", member.name());
        fields.put("relation", member.relation());
        fields.put("birthDate", member.birthDate());
        fields.put("custody", member.custody().isEmpty() ? null : member.custody());
        fields.put("personNumber", member.personNumberMasked());
        fields.put("leftOn", member.leftOn());
        fields.put("leaveReason", member.leaveReason());
        fields.put("contactDetails", Objects.hash(member.phone(), member.email(), member.address()));
        return fields;
    }

    private static Map<String, @Nullable Object> fields(OfGoal goal) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("words", goal.words());
        fields.put("memberId", goal.memberId());
        fields.put("topic", goal.topic());
        fields.put("weight", goal.weight());
        for (int level = GoalScale.LOWEST; level <= GoalScale.HIGHEST; level++) {
            int wanted = level;
            fields.put(
                    "level" + level,
                    goal.scale().stream()
                            .filter(described -> described.level() == wanted)
                            .map(PlanSnapshot.OfLevel::words)
                            .findFirst()
                            .orElse(null));
        }
        fields.put("baseline", goal.baseline());
        fields.put("outcome", goal.outcome());
        fields.put("endReason", goal.endReason());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(OfIntervention intervention) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", intervention.title());
        fields.put("agencyId", intervention.agencyId());
        fields.put("memberId", intervention.memberId());
        fields.put("topic", intervention.topic());
        fields.put("law", intervention.law());
        fields.put("section", intervention.section());
        fields.put("kle", intervention.kle());
        fields.put("payer", intervention.payer());
        fields.put("amount", intervention.amount());
        fields.put("amountPer", intervention.amountPer());
        fields.put("responsible", intervention.responsible());
        fields.put("from", intervention.from());
        fields.put("until", intervention.until());
        fields.put("reviewOn", intervention.reviewOn());
        fields.put("trialUntil", intervention.trialUntil());
        fields.put("expectedEffect", intervention.expectedEffect());
        fields.put("hypothesis", intervention.hypothesis());
        fields.put("measure", intervention.measure());
        fields.put("state", intervention.state());
        fields.put("stateReason", intervention.stateReason());
        fields.put("trialDecision", intervention.trialDecision());
        fields.put("trialReason", intervention.trialReason());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(OfDispute dispute) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("settlement", dispute.settlement());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(OfParticipation participation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("view", participation.view());
        fields.put("words", participation.words());
        fields.put("until", participation.until());
        fields.put("endReason", participation.endReason());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(PlanSnapshot.OfConsent consent) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("answer", consent.answer());
        fields.put("topic", consent.topic());
        fields.put("withdrawnAt", consent.withdrawnAt());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(OfDeadline deadline) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("metOn", deadline.metOn());
        fields.put("note", deadline.note());
        return fields;
    }

    /** A fact: it comes, and stays as it is. */
    private static Map<String, @Nullable Object> fields(OfFollowUp followUp) {
        return Map.of();
    }
}
