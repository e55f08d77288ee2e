package dk.familiensplan.contact.store;

import dk.familiensplan.contact.Matters;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** What is asked for is in two tables. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlMatters implements Matters {

    private static final String OF_PLAN = """
            select agency_id, what from contact_request where plan_id = ?
            union
            select agency_id, what from appointment where plan_id = ?
            """;

    private final Sql sql;

    @Inject
    SqlMatters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Collection<String>> ofPlan(PlanId plan) {
        Map<String, Collection<String>> matters = new HashMap<>();
        sql.list(
                        OF_PLAN,
                        row -> Map.entry(row.getString("agency_id"), row.getString("what")),
                        plan.value(),
                        plan.value())
                .forEach(asked -> matters.computeIfAbsent(asked.getKey(), agency -> new TreeSet<>())
                        .add(asked.getValue()));
        return matters;
    }
}
