package dk.familiensplan.pulse.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.pulse.PulseAnswer;
import dk.familiensplan.pulse.PulseAnswers;
import dk.familiensplan.pulse.PulseGiven;
import dk.familiensplan.pulse.PulseQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** One table that is only added to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPulseAnswers implements PulseAnswers {

    private static final String ADD = """
            INSERT INTO pulse_answer (id, plan_id, member_id, question, level, answered_at, given, at_follow_up)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_PLAN = """
            SELECT id, plan_id, member_id, question, level, answered_at, given, at_follow_up
              FROM pulse_answer
             WHERE plan_id = ?
             ORDER BY answered_at DESC, id
             LIMIT ?
            """;

    private final Sql sql;

    @Inject
    SqlPulseAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(PulseAnswer answer) {
        sql.update(
                ADD,
                answer.id(),
                answer.plan().value(),
                answer.member().value(),
                answer.question(),
                answer.level(),
                answer.answeredAt(),
                answer.given(),
                answer.atFollowUp());
    }

    @Override
    public List<PulseAnswer> ofPlan(PlanId plan, int atMost) {
        return sql.list(
                OF_PLAN,
                row -> new PulseAnswer(
                        Columns.uuid(row, "id"),
                        new PlanId(Columns.uuid(row, "plan_id")),
                        new MemberId(Columns.uuid(row, "member_id")),
                        PulseQuestion.valueOf(row.getString("question")),
                        row.getInt("level"),
                        Columns.instant(row, "answered_at"),
                        PulseGiven.valueOf(row.getString("given")),
                        row.getBoolean("at_follow_up")),
                plan.value(),
                atMost);
    }
}
