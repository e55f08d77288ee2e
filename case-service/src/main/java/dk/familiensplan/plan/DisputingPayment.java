package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Who pays?" Two disagree on the budget of an intervention. It goes on and somebody pays meanwhile; a leader gets an
 * obstacle to move.
 */
@ApplicationScoped
@Transactional
public class DisputingPayment {

    private final ChangingPlan changing;
    private final Event<PaymentDisputed> disputed;
    private final Event<PaymentSettled> settled;

    @Inject
    DisputingPayment(ChangingPlan changing, Event<PaymentDisputed> disputed, Event<PaymentSettled> settled) {
        this.changing = changing;
        this.disputed = disputed;
        this.settled = settled;
    }

    /**
     * Writes the disagreement down; {@link PaymentDisputed} is observed in the same transaction.
     *
     * @param cost what it costs the family
     * @param owner the agency whose leader is to move it; the coordinator's own leader where it is none
     */
    public PlanSnapshot dispute(
            PlanId plan,
            VersionTag expected,
            InterventionId intervention,
            DisputeId dispute,
            String between,
            String paidMeanwhileBy,
            String cost,
            @Nullable AgencyId owner) {
        UUID obstacle = UUID.randomUUID();
        PlanSnapshot changed = changing.change(
                plan,
                expected,
                PlanChange.PAYMENT_DISPUTED,
                Deed.PLAN_CHANGED,
                (disputing, now) -> disputing.disputePayment(
                        intervention, new PlanContent.OfDispute(dispute, between, paidMeanwhileBy, obstacle), now));
        disputed.fire(new PaymentDisputed(changed, obstacle, intervention, between, cost, owner));
        return changed;
    }

    /** It is settled who pays; {@link PaymentSettled} is observed in the same transaction. */
    public PlanSnapshot settle(
            PlanId plan,
            VersionTag expected,
            InterventionId intervention,
            DisputeId dispute,
            String payer,
            String how) {
        PlanSnapshot changed = changing.change(
                plan,
                expected,
                PlanChange.DISPUTE_SETTLED,
                Deed.PLAN_CHANGED,
                (settling, now) -> settling.settleDispute(intervention, dispute, payer, how, now));
        changed.interventions().stream()
                .flatMap(known -> known.disputes().stream())
                .filter(known -> known.id().equals(dispute.value()))
                .findFirst()
                .ifPresent(known -> settled.fire(new PaymentSettled(changed, known.obstacleId(), how)));
        return changed;
    }
}
