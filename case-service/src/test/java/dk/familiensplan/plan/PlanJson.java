package dk.familiensplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a coordinator sends to open a plan, as prose. Everybody in it is invented or a published test person. */
public final class PlanJson {

    private final Map<String, @Nullable Object> content = new HashMap<>();
    private final List<Map<String, @Nullable Object>> members = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> goals = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> interventions = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> participations = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> consents = new ArrayList<>();

    private PlanJson(String familyName) {
        content.put("type", "FAMILY");
        content.put("familyName", familyName);
        content.put("members", members);
        content.put("goals", goals);
        content.put("interventions", interventions);
        content.put("participations", participations);
        content.put("consents", consents);
    }

    public static PlanJson family(String name) {
        return new PlanJson(name);
    }

    public PlanJson member(UUID id, String name, @Nullable String personNumber) {
        members.add(fields(
                "id",
                id,
                "name",
                name,
                "personNumber",
                personNumber,
                "relation",
                "PARENT",
                "contactDetails",
                fields(
                        "phone",
                        "+45 22 33 44 55",
                        "email",
                        "familien@eksempel.dk",
                        "address",
                        "Storegade 12, 6200 By")));
        return this;
    }

    /** A member whose age and relation decide who answers. */
    public PlanJson member(UUID id, String name, String relation, String birthDate) {
        members.add(fields("id", id, "name", name, "relation", relation, "birthDate", birthDate));
        return this;
    }

    public PlanJson goal(UUID id, @Nullable UUID member, @Nullable String topic, String words) {
        List<Map<String, @Nullable Object>> scale = new ArrayList<>();
        for (int level = -2; level <= 2; level++) {
            scale.add(fields("level", level, "words", "trin " + level));
        }
        Map<String, @Nullable Object> goal = fields("id", id, "memberId", member, "words", words, "scale", scale);
        if (topic != null) {
            goal.put("topic", topic);
        }
        goals.add(goal);
        return this;
    }

    public PlanJson intervention(UUID id, String agency, String topic, String title) {
        interventions.add(fields(
                "id",
                id,
                "agencyId",
                agency,
                "topic",
                topic,
                "title",
                title,
                "law",
                "Lov om en aktiv beskæftigelsesindsats",
                "section",
                "§ 27",
                "payer",
                "Jobcentret",
                "responsible",
                "Lars Bundgaard",
                "from",
                "2026-09-01",
                "reviewOn",
                "2027-01-15"));
        return this;
    }

    public PlanJson agencies(String... agencies) {
        for (String agency : agencies) {
            participations.add(fields("agencyId", agency));
        }
        return this;
    }

    public PlanJson consent(UUID member, String agency, String topic) {
        return consent(UUID.randomUUID(), member, agency, topic, "YES", "FULL");
    }

    public PlanJson consent(UUID id, UUID member, String agency, String topic, String answer, String extent) {
        consents.add(fields(
                "id",
                id,
                "memberId",
                member,
                "agencyId",
                agency,
                "topic",
                topic,
                "answer",
                answer,
                "extent",
                extent,
                "how",
                "ORALLY"));
        return this;
    }

    /** A yes that those who are named have said, until a day. */
    public PlanJson yes(UUID member, String agency, String topic, @Nullable LocalDate until, UUID... givenBy) {
        consents.add(fields(
                "id",
                UUID.randomUUID(),
                "memberId",
                member,
                "agencyId",
                agency,
                "topic",
                topic,
                "answer",
                "YES",
                "how",
                "ORALLY",
                "until",
                until == null ? null : until.toString(),
                "givenBy",
                List.of(givenBy)));
        return this;
    }

    public PlanJson with(String field, @Nullable Object value) {
        content.put(field, value);
        return this;
    }

    public Map<String, @Nullable Object> json() {
        return content;
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
