package dk.familiensplan.plan;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.Relation;
import dk.familiensplan.platform.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes plans as they are kept, out of what a test cares about. All people are invented. */
public final class Snapshots {

    private final Map<String, @Nullable Object> plan = new HashMap<>();
    private final List<Map<String, @Nullable Object>> members = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> goals = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> interventions = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> participations = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> consents = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> kept = new ArrayList<>();

    private Snapshots(String family) {
        plan.put("id", UUID.randomUUID());
        plan.put("version", 1);
        plan.put("authority", "0999");
        plan.put("coordinator", "karen");
        plan.put("type", "FAMILY");
        plan.put("familyName", family);
        plan.put("status", "ACTIVE");
        plan.put("createdAt", "2026-04-01T08:00:00Z");
        plan.put("members", members);
        plan.put("goals", goals);
        plan.put("interventions", interventions);
        plan.put("participations", participations);
        plan.put("consents", consents);
        plan.put("sharing", Map.of("keptFrom", kept));
    }

    public static Snapshots family(String name) {
        return new Snapshots(name);
    }

    public Snapshots status(PlanStatus status) {
        plan.put("status", status);
        return this;
    }

    public Snapshots member(UUID id, String name, Relation relation, @Nullable LocalDate birthDate) {
        var member = new HashMap<String, @Nullable Object>();
        member.put("id", id);
        member.put("name", name);
        member.put("relation", relation);
        member.put("birthDate", birthDate);
        member.put("phone", "22 33 44 55");
        member.put("email", "hemmelig@eksempel.dk");
        member.put("address", "Storegade 12");
        member.put("personNumberMasked", "010203-XXXX");
        members.add(member);
        return this;
    }

    /** Of a member that is in it already: who has custody. */
    public Snapshots custody(UUID child, UUID... holders) {
        members.stream()
                .filter(member -> child.equals(member.get("id")))
                .forEach(member -> member.put("custody", List.of(holders)));
        return this;
    }

    public Snapshots goal(UUID id, @Nullable UUID member, String words, int... levelsSoFar) {
        var goal = new HashMap<String, @Nullable Object>();
        goal.put("id", id);
        goal.put("memberId", member);
        goal.put("words", words);
        goal.put("weight", 1);
        var scale = new ArrayList<Map<String, Object>>();
        for (int level = -2; level <= 2; level++) {
            scale.add(Map.of("level", level, "words", "trin " + level));
        }
        goal.put("scale", scale);
        var evaluations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < levelsSoFar.length; i++) {
            evaluations.add(Map.of(
                    "id",
                    UUID.randomUUID(),
                    "level",
                    levelsSoFar[i],
                    "by",
                    "FAMILY",
                    "evaluatedOn",
                    LocalDate.of(2026, 4, 14).plusMonths(i),
                    "recordedAt",
                    "2026-04-14T08:00:00Z"));
        }
        goal.put("evaluations", evaluations);
        goals.add(goal);
        return this;
    }

    public Snapshots intervention(UUID id, @Nullable UUID member, String agency, String title) {
        var intervention = new HashMap<String, @Nullable Object>();
        intervention.put("id", id);
        intervention.put("memberId", member);
        intervention.put("agencyId", agency);
        intervention.put("title", title);
        intervention.put("law", "Barnets lov");
        intervention.put("section", "§ 32");
        intervention.put("payer", "Børn og familie");
        intervention.put("responsible", "Fatima Aydin");
        intervention.put("from", LocalDate.of(2026, 5, 1));
        intervention.put("reviewOn", LocalDate.of(2027, 1, 15));
        interventions.add(intervention);
        return this;
    }

    public Snapshots agency(String id) {
        participations.add(Map.of("agencyId", id, "since", LocalDate.of(2026, 4, 1)));
        return this;
    }

    public Snapshots consent(UUID member, String agency, String topic, String answer, String extent) {
        consents.add(Map.of(
                "id", UUID.randomUUID(),
                "memberId", member,
                "agencyId", agency,
                "topic", topic,
                "answer", answer,
                "extent", extent,
                "how", "ORALLY",
                "givenAt", "2026-04-01T08:00:00Z"));
        return this;
    }

    /** A yes that those who are named have said, on a morning. */
    public Snapshots yes(
            UUID member,
            String agency,
            String topic,
            LocalDate given,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            UUID... givenBy) {
        var consent = new HashMap<String, @Nullable Object>();
        consent.put("id", UUID.randomUUID());
        consent.put("memberId", member);
        consent.put("agencyId", agency);
        consent.put("topic", topic);
        consent.put("answer", "YES");
        consent.put("extent", "FULL");
        consent.put("how", "ORALLY");
        consent.put("from", from);
        consent.put("until", until);
        consent.put("givenAt", given + "T08:00:00Z");
        consent.put("givenBy", List.of(givenBy));
        consents.add(consent);
        return this;
    }

    public Snapshots kept(ItemKind kind, UUID item, UUID from) {
        kept.add(Map.of("kind", kind, "itemId", item, "memberId", from));
        return this;
    }

    public PlanSnapshot build() {
        return Json.mapper().convertValue(plan, PlanSnapshot.class);
    }
}
