package dk.familiensplan.network.store;

import dk.familiensplan.network.NetworkNode;
import dk.familiensplan.network.NetworkNode.Kind;
import dk.familiensplan.network.NetworkNode.Sort;
import dk.familiensplan.network.NetworkNodes;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One table that is only added to; its key keeps two who move the same one at once apart. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlNetworkNodes implements NetworkNodes {

    private static final String ADD = """
            INSERT INTO network_node (plan_id, participant_kind, participant_id, number, name, sort, role, ring, angle, view,
                                      removed, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_PLANS = """
            SELECT plan_id, participant_kind, participant_id, number, name, sort, role, ring, angle, view, removed, written_by,
                   written_at
              FROM network_node
             WHERE plan_id = ANY (CAST(? AS uuid[]))
             ORDER BY written_at, participant_id, number
            """;

    private final Sql sql;

    @Inject
    SqlNetworkNodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(NetworkNode node) {
        sql.update(
                ADD,
                node.plan().value(),
                node.kind(),
                node.id(),
                node.number(),
                node.name(),
                node.sort(),
                node.role(),
                node.ring(),
                node.angle(),
                node.view(),
                node.removed(),
                node.writtenBy(),
                node.writtenAt());
    }

    @Override
    public Map<PlanId, List<NetworkNode>> ofPlans(Collection<PlanId> plans) {
        return sql
                .list(
                        OF_PLANS,
                        row -> new NetworkNode(
                                new PlanId(Columns.uuid(row, "plan_id")),
                                Kind.valueOf(row.getString("participant_kind")),
                                row.getString("participant_id"),
                                row.getInt("number"),
                                row.getString("name"),
                                Sort.valueOf(row.getString("sort")),
                                row.getString("role"),
                                row.getInt("ring"),
                                row.getInt("angle"),
                                FamilyView.valueOf(row.getString("view")),
                                row.getBoolean("removed"),
                                row.getString("written_by"),
                                Columns.instant(row, "written_at")),
                        plans.stream().map(plan -> plan.value().toString()).toList())
                .stream()
                .collect(Collectors.groupingBy(NetworkNode::plan));
    }
}
