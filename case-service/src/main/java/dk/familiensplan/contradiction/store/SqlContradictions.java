package dk.familiensplan.contradiction.store;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.contradiction.Contradiction;
import dk.familiensplan.contradiction.ContradictionKind;
import dk.familiensplan.contradiction.ContradictionState;
import dk.familiensplan.contradiction.Contradictions;
import dk.familiensplan.contradiction.Conversation;
import dk.familiensplan.contradiction.Evidence;
import dk.familiensplan.family.MemberId;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row each, with its conversations below it; a version keeps two who write at once apart. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlContradictions implements Contradictions {

    private static final String OF_PLANS = """
            SELECT id, version, plan_id, kind, matter_key, about_member, topic, title, evidence, opened_at, opened_by, state,
                   settled_at, settled_by, reason, obstacle_id
              FROM contradiction
             WHERE plan_id = ANY (CAST(? AS uuid[]))
             ORDER BY opened_at, id
            """;

    private static final String CONVERSATIONS = """
            SELECT talk.id, talk.contradiction_id, talk.between_whom, talk.owner_name, talk.due_on, talk.held_on, talk.outcome
              FROM connecting_conversation talk
              JOIN contradiction ON contradiction.id = talk.contradiction_id
             WHERE contradiction.plan_id = ANY (CAST(? AS uuid[]))
             ORDER BY talk.contradiction_id, talk.number
            """;

    private static final String ADD = """
            INSERT INTO contradiction (id, version, plan_id, kind, matter_key, about_member, topic, title, evidence, opened_at,
                                       opened_by, state, settled_at, settled_by, reason, obstacle_id)
            VALUES (?, 1, ?, ?, ?, CAST(? AS uuid), CAST(? AS text), ?, ?, ?, ?, ?,
                    CAST(? AS timestamptz), CAST(? AS text), CAST(? AS text), CAST(? AS uuid))
            """;

    private static final String CHANGE = """
            UPDATE contradiction
               SET version = version + 1, evidence = ?, state = ?, settled_at = CAST(? AS timestamptz),
                   settled_by = CAST(? AS text), reason = CAST(? AS text), obstacle_id = CAST(? AS uuid)
             WHERE id = ? AND version = ?
            """;

    private static final String PUT_CONVERSATION = """
            INSERT INTO connecting_conversation
                (id, contradiction_id, number, between_whom, owner_name, due_on, held_on, outcome)
            VALUES (?, ?, ?, ?, ?, CAST(? AS date), CAST(? AS date), CAST(? AS text))
            ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, outcome = excluded.outcome
            """;

    private final Sql sql;

    @Inject
    SqlContradictions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<PlanId, List<Contradiction>> ofPlans(Collection<PlanId> plans) {
        List<String> ids = plans.stream().map(plan -> plan.value().toString()).toList();
        Map<UUID, List<Conversation>> talks = sql
                .list(CONVERSATIONS, row -> Map.entry(Columns.uuid(row, "contradiction_id"), conversation(row)), ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.list(OF_PLANS, row -> contradiction(row, talks), ids).stream()
                .collect(Collectors.groupingBy(Contradiction::plan));
    }

    @Override
    public void add(Contradiction one) {
        MemberId about = one.about();
        Topic topic = one.topic();
        sql.update(
                ADD,
                one.id(),
                one.plan().value(),
                one.kind(),
                one.key(),
                about == null ? null : about.value().toString(),
                topic == null ? null : topic.name(),
                one.title(),
                joined(one.evidence()),
                one.openedAt(),
                one.openedBy(),
                one.state(),
                one.settledAt(),
                one.settledBy(),
                one.reason(),
                text(one.obstacle()));
        keepConversations(one);
    }

    @Override
    public boolean keep(Contradiction one) {
        int changed = sql.update(
                CHANGE,
                joined(one.evidence()),
                one.state(),
                one.settledAt(),
                one.settledBy(),
                one.reason(),
                text(one.obstacle()),
                one.id(),
                one.version());
        if (changed == 0) {
            return false;
        }
        keepConversations(one);
        return true;
    }

    private void keepConversations(Contradiction one) {
        int number = 1;
        for (Conversation talk : one.conversations()) {
            sql.update(
                    PUT_CONVERSATION,
                    talk.id(),
                    one.id(),
                    number++,
                    talk.between(),
                    talk.owner(),
                    talk.dueOn().toString(),
                    text(talk.heldOn()),
                    talk.outcome());
        }
    }

    private static Contradiction contradiction(ResultSet row, Map<UUID, List<Conversation>> talks) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        UUID about = Columns.uuidOrNull(row, "about_member");
        String topic = row.getString("topic");
        return new Contradiction(
                id,
                row.getInt("version"),
                new PlanId(Columns.uuid(row, "plan_id")),
                ContradictionKind.valueOf(row.getString("kind")),
                row.getString("matter_key"),
                about == null ? null : new MemberId(about),
                topic == null ? null : Topic.valueOf(topic),
                row.getString("title"),
                evidence(row.getString("evidence")),
                Columns.instant(row, "opened_at"),
                row.getString("opened_by"),
                ContradictionState.valueOf(row.getString("state")),
                talks.getOrDefault(id, List.of()),
                Columns.instantOrNull(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("reason"),
                Columns.uuidOrNull(row, "obstacle_id"));
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                Columns.uuid(row, "id"),
                row.getString("between_whom"),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("outcome"));
    }

    private static Set<Evidence> evidence(String text) {
        return Arrays.stream(text.split(",", -1)).map(Evidence::parse).collect(Collectors.toSet());
    }

    private static String joined(Set<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
