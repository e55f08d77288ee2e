package dk.familiensplan.pulse;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A member says how it goes, one question at a time; the member's coordinator sees it, and no agency. */
@ApplicationScoped
@Transactional
public class AnsweringPulse {

    private static final int MOST = 500;

    private final OwnPlan own;
    private final PulseAnswers answers;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AnsweringPulse(OwnPlan own, PulseAnswers answers, PlanAccess access, AuditLog audit, Clock clock) {
        this.own = own;
        this.answers = answers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    public PulseAnswer answer(PulseQuestion question, int level) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        PulseAnswer answer =
                new PulseAnswer(UUID.randomUUID(), me.plan(), me.member(), question, level, clock.instant());
        answers.add(answer);
        audit.record(Deed.PULSE_ANSWERED, me.plan().value(), Purpose.OWN_PLAN);
        return answer;
    }

    /** The caller's own, newest first. */
    public List<PulseAnswer> mine() {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        audit.record(Deed.PULSE_READ, me.plan().value(), Purpose.OWN_PLAN);
        return answers.ofPlan(me.plan(), MOST).stream()
                .filter(answer -> answer.member().equals(me.member()))
                .toList();
    }

    /** A whole family's, for its coordinator. */
    public List<PulseAnswer> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.PULSE_READ, plan.value(), Purpose.COORDINATION);
        return answers.ofPlan(plan, MOST);
    }
}
