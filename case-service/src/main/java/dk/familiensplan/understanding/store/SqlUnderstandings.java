package dk.familiensplan.understanding.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.understanding.GrantReason;
import dk.familiensplan.understanding.GrantReason.SignOff;
import dk.familiensplan.understanding.StormAssessment;
import dk.familiensplan.understanding.StormAssessment.Goal;
import dk.familiensplan.understanding.StormAssessment.Part;
import dk.familiensplan.understanding.StormPart;
import dk.familiensplan.understanding.Understandings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Four tables that are only added to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlUnderstandings implements Understandings {

    private static final String ADD_ASSESSMENT = """
            INSERT INTO storm_assessment (id, plan_id, member_id, made_on, with_members, with_agencies, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String ADD_PART = """
            INSERT INTO storm_part (assessment_id, part, score, words, goal_words, goal_score) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String ASSESSMENTS = """
            SELECT id, plan_id, member_id, made_on, with_members, with_agencies FROM storm_assessment
             WHERE plan_id = ? ORDER BY made_on DESC, written_at DESC, id
            """;

    private static final String PARTS = """
            SELECT part.assessment_id, part.part, part.score, part.words, part.goal_words, part.goal_score
              FROM storm_part AS part JOIN storm_assessment AS one ON one.id = part.assessment_id
             WHERE one.plan_id = ?
            """;

    private static final String ADD_REASON = """
            INSERT INTO grant_reason (intervention_id, version, plan_id, words, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (intervention_id, version) DO NOTHING
            """;

    private static final String REASONS = """
            SELECT DISTINCT ON (intervention_id) intervention_id, version, plan_id, words, written_at
              FROM grant_reason WHERE plan_id = ? ORDER BY intervention_id, version DESC
            """;

    private static final String SIGN = """
            INSERT INTO grant_sign_off (intervention_id, version, member_id, plan_id, how, signed_on, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String SIGNED = """
            SELECT intervention_id, version, member_id, how, signed_on FROM grant_sign_off
             WHERE plan_id = ? ORDER BY recorded_at, member_id
            """;

    private final Sql sql;

    @Inject
    SqlUnderstandings(Sql sql) {
        this.sql = sql;
    }

    private record PartOf(UUID assessment, Part part) {}

    private record SignOffOf(UUID intervention, int version, SignOff signOff) {}

    @Override
    public boolean add(StormAssessment assessment, String by, Instant at) {
        MemberId about = assessment.about();
        boolean added = sql.update(
                        ADD_ASSESSMENT,
                        assessment.id(),
                        assessment.plan().value(),
                        about == null ? null : about.value(),
                        assessment.madeOn(),
                        assessment.withMembers().stream()
                                .map(member -> member.value().toString())
                                .toList(),
                        assessment.withAgencies().stream().map(AgencyId::value).toList(),
                        by,
                        at)
                == 1;
        if (added) {
            assessment.parts().forEach(part -> {
                Goal goal = part.goal();
                sql.update(
                        ADD_PART,
                        assessment.id(),
                        part.part(),
                        part.score(),
                        part.words(),
                        goal == null ? null : goal.words(),
                        goal == null ? null : goal.score());
            });
        }
        return added;
    }

    @Override
    public List<StormAssessment> assessments(PlanId plan) {
        Map<UUID, List<Part>> parts = sql.list(PARTS, SqlUnderstandings::part, plan.value()).stream()
                .sorted(Comparator.comparing(one -> one.part().part()))
                .collect(Collectors.groupingBy(
                        PartOf::assessment, Collectors.mapping(PartOf::part, Collectors.toList())));
        return sql.list(
                ASSESSMENTS,
                row -> {
                    UUID id = Columns.uuid(row, "id");
                    UUID about = Columns.uuidOrNull(row, "member_id");
                    return new StormAssessment(
                            id,
                            new PlanId(Columns.uuid(row, "plan_id")),
                            about == null ? null : new MemberId(about),
                            row.getObject("made_on", LocalDate.class),
                            Columns.texts(row, "with_members").stream()
                                    .map(member -> new MemberId(UUID.fromString(member)))
                                    .toList(),
                            Columns.texts(row, "with_agencies").stream()
                                    .map(AgencyId::new)
                                    .toList(),
                            parts.getOrDefault(id, List.of()));
                },
                plan.value());
    }

    @Override
    public boolean add(GrantReason reason, String by) {
        return sql.update(
                        ADD_REASON,
                        reason.intervention(),
                        reason.version(),
                        reason.plan().value(),
                        reason.words(),
                        by,
                        reason.writtenAt())
                == 1;
    }

    @Override
    public List<GrantReason> reasons(PlanId plan) {
        List<SignOffOf> signed = sql.list(SIGNED, SqlUnderstandings::signOff, plan.value());
        return sql.list(
                REASONS,
                row -> {
                    UUID intervention = Columns.uuid(row, "intervention_id");
                    int version = row.getInt("version");
                    return new GrantReason(
                            intervention,
                            version,
                            new PlanId(Columns.uuid(row, "plan_id")),
                            row.getString("words"),
                            Columns.instant(row, "written_at"),
                            signed.stream()
                                    .filter(one -> one.intervention().equals(intervention) && one.version() == version)
                                    .map(SignOffOf::signOff)
                                    .toList());
                },
                plan.value());
    }

    @Override
    public void sign(GrantReason reason, SignOff signOff, String by, Instant at) {
        sql.update(
                SIGN,
                reason.intervention(),
                reason.version(),
                signOff.member().value(),
                reason.plan().value(),
                signOff.how(),
                signOff.signedOn(),
                by,
                at);
    }

    private static PartOf part(ResultSet row) throws SQLException {
        @Nullable String goal = row.getString("goal_words");
        return new PartOf(
                Columns.uuid(row, "assessment_id"),
                new Part(
                        StormPart.valueOf(row.getString("part")),
                        row.getInt("score"),
                        row.getString("words"),
                        goal == null ? null : new Goal(goal, row.getInt("goal_score"))));
    }

    private static SignOffOf signOff(ResultSet row) throws SQLException {
        return new SignOffOf(
                Columns.uuid(row, "intervention_id"),
                row.getInt("version"),
                new SignOff(
                        new MemberId(Columns.uuid(row, "member_id")),
                        row.getObject("signed_on", LocalDate.class),
                        HowGiven.valueOf(row.getString("how"))));
    }
}
