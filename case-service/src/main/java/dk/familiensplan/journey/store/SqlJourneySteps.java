package dk.familiensplan.journey.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.journey.JourneyStep;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.journey.JourneySteps;
import dk.familiensplan.journey.StepDate;
import dk.familiensplan.journey.StepKind;
import dk.familiensplan.journey.StepOrigin;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One table that is only added to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlJourneySteps implements JourneySteps {

    private static final String COLUMNS =
            "id, version, plan_id, kind, happened_on, precision, words, member_id, agency_id,"
                    + " said_by, origin_kind, origin_id, removed, written_by, written_at";

    private static final String ADD = "INSERT INTO journey_step (" + COLUMNS + ")"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id, version) DO NOTHING";

    /** Two who bring the same thing in from the plan at the same moment come one after the other. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('journey ' || ?, 0))";

    private static final String NEWEST =
            "SELECT DISTINCT ON (id) " + COLUMNS + " FROM journey_step WHERE plan_id = ? ORDER BY id, version DESC";

    private static final String VERSIONS =
            "SELECT " + COLUMNS + " FROM journey_step WHERE plan_id = ? AND id = ? ORDER BY version";

    private final Sql sql;

    @Inject
    SqlJourneySteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(JourneyStep step) {
        Telling telling = step.telling();
        StepOrigin origin = telling.origin();
        return sql.update(
                        ADD,
                        step.id(),
                        step.version(),
                        step.plan().value(),
                        telling.kind(),
                        telling.when().on(),
                        telling.when().precision(),
                        telling.words(),
                        valueOf(telling.member()),
                        telling.agency() == null ? null : telling.agency().value(),
                        valueOf(step.saidBy()),
                        origin == null ? null : origin.kind(),
                        origin == null ? null : origin.id(),
                        step.removed(),
                        step.writtenBy(),
                        step.writtenAt())
                == 1;
    }

    @Override
    public List<JourneyStep> holdNewest(PlanId plan) {
        sql.list(HOLD, row -> "", plan.value().toString());
        return newest(plan);
    }

    @Override
    public List<JourneyStep> newest(PlanId plan) {
        return sql.list(NEWEST, SqlJourneySteps::step, plan.value());
    }

    @Override
    public List<JourneyStep> versions(PlanId plan, UUID step) {
        return sql.list(VERSIONS, SqlJourneySteps::step, plan.value(), step);
    }

    private static JourneyStep step(ResultSet row) throws SQLException {
        String origin = row.getString("origin_kind");
        String agency = row.getString("agency_id");
        return new JourneyStep(
                Columns.uuid(row, "id"),
                row.getInt("version"),
                new PlanId(Columns.uuid(row, "plan_id")),
                new Telling(
                        StepKind.valueOf(row.getString("kind")),
                        new StepDate(
                                row.getObject("happened_on", LocalDate.class),
                                StepDate.Precision.valueOf(row.getString("precision"))),
                        row.getString("words"),
                        member(row, "member_id"),
                        agency == null ? null : new AgencyId(agency),
                        origin == null
                                ? null
                                : new StepOrigin(StepOrigin.Kind.valueOf(origin), Columns.uuid(row, "origin_id"))),
                member(row, "said_by"),
                row.getBoolean("removed"),
                row.getString("written_by"),
                Columns.instant(row, "written_at"));
    }

    private static @Nullable UUID valueOf(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        UUID id = Columns.uuidOrNull(row, column);
        return id == null ? null : new MemberId(id);
    }
}
