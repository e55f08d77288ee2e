package dk.familiensplan.pulse;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.Plans;
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
    private final Plans plans;
    private final AskingHowItGoes asking;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AnsweringPulse(
            OwnPlan own, PulseAnswers answers, Plans plans, AskingHowItGoes asking, AuditLog audit, Clock clock) {
        this.own = own;
        this.answers = answers;
        this.plans = plans;
        this.asking = asking;
        this.audit = audit;
        this.clock = clock;
    }

    public PulseAnswer answer(PulseQuestion question, int level) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        PulseAnswer answer = new PulseAnswer(
                UUID.randomUUID(),
                me.plan(),
                me.member(),
                question,
                level,
                clock.instant(),
                PulseGiven.OWN_PAGE,
                false);
        answers.add(answer);
        audit.record(Deed.PULSE_ANSWERED, me.plan().value(), Purpose.OWN_PLAN);
        return answer;
    }

    /** The caller's own, newest first. */
    public AskingHowItGoes.Pulse mine() {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        audit.record(Deed.PULSE_READ, me.plan().value(), Purpose.OWN_PLAN);
        return new AskingHowItGoes.Pulse(
                answers.ofPlan(me.plan(), MOST).stream()
                        .filter(answer -> answer.member().equals(me.member()))
                        .toList(),
                plans.read(me.plan()).map(asking::children).orElse(List.of()).stream()
                        .filter(me.member()::equals)
                        .toList());
    }
}
