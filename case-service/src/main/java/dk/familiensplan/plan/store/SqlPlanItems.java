package dk.familiensplan.plan.store;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanItems;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One statement for each kind that has a table of its own. */
@ApplicationScoped
public class SqlPlanItems implements PlanItems {

    private static final Map<ItemKind, String> ABOUT = Map.of(
            ItemKind.NOTIFICATION, "SELECT member_id FROM notification WHERE plan_id = ? AND id = ?",
            ItemKind.CONTACT_REQUEST, "SELECT member_id FROM contact_request WHERE plan_id = ? AND id = ?",
            ItemKind.DIRECT_CONTACT, "SELECT CAST(NULL AS uuid) FROM direct_contact WHERE plan_id = ? AND id = ?",
            ItemKind.JOURNEY_STEP,
                    "SELECT member_id FROM journey_step WHERE plan_id = ? AND id = ? ORDER BY version DESC LIMIT 1",
            ItemKind.APPOINTMENT, "SELECT CAST(NULL AS uuid) FROM appointment WHERE plan_id = ? AND id = ?");

    private final Sql sql;

    @Inject
    SqlPlanItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MemberId> about(PlanId plan, ItemKind kind, UUID item) {
        String statement = ABOUT.get(kind);
        if (statement == null) {
            return Optional.empty();
        }
        return sql.one(
                        statement,
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)).map(MemberId::new),
                        plan.value(),
                        item)
                .orElseThrow(() -> new RuleBroken(PlanRule.ITEM_IN_PLAN));
    }
}
