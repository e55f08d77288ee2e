package dk.familiensplan.plan.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanLink;
import dk.familiensplan.plan.PlanLinks;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Links are facts in one table. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPlanLinks implements PlanLinks {

    private static final String ADD = """
            INSERT INTO plan_link (id, from_plan, to_plan, kind, members, reason, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            SELECT id, from_plan, to_plan, kind, members, reason, by, at
              FROM plan_link
             WHERE from_plan = ? OR to_plan = ?
             ORDER BY at DESC, id
            """;

    private final Sql sql;

    @Inject
    SqlPlanLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(PlanLink link) {
        sql.update(
                ADD,
                link.id(),
                link.from().value(),
                link.to().value(),
                link.kind(),
                link.members().stream().map(MemberId::toString).toList(),
                link.reason(),
                link.by(),
                link.at());
    }

    @Override
    public List<PlanLink> of(PlanId plan) {
        return sql.list(
                OF,
                row -> new PlanLink(
                        Columns.uuid(row, "id"),
                        new PlanId(Columns.uuid(row, "from_plan")),
                        new PlanId(Columns.uuid(row, "to_plan")),
                        PlanLink.Kind.valueOf(row.getString("kind")),
                        Columns.texts(row, "members").stream()
                                .map(id -> new MemberId(UUID.fromString(id)))
                                .toList(),
                        row.getString("reason"),
                        row.getString("by"),
                        Columns.instant(row, "at")),
                plan.value(),
                plan.value());
    }
}
