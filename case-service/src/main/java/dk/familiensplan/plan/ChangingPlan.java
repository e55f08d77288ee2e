package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What every change of a plan has in common: only its coordinator makes it, it builds on the version that was read, and it
 * is kept, logged and told in the transaction that makes it.
 */
@ApplicationScoped
class ChangingPlan {

    /** Who changes a plan where nobody does, as its history names it. */
    private static final String ITSELF = "Familiens Plan";

    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Event<SharingChanged> sharingChanged;
    private final Clock clock;

    @Inject
    ChangingPlan(
            Plans plans,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Event<SharingChanged> sharingChanged,
            Clock clock) {
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.sharingChanged = sharingChanged;
        this.clock = clock;
    }

    PlanSnapshot change(
            PlanId id, VersionTag expected, PlanChange what, Deed deed, BiConsumer<FamilyPlan, Instant> verb) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        FamilyPlan plan = plans.find(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        expected.requireSameAs(plan.version());
        Instant now = clock.instant();
        verb.accept(plan, now);
        PlanSnapshot changed = plans.keep(plan, what, caller.subject(), now);
        audit.record(deed, id.value(), Purpose.COORDINATION);
        live.tell(List.of(changed.coordinator()), "plan", id.value());
        return changed;
    }

    /**
     * A change of what may be shared: what waits is held back or let go, and agencies are told what they may no longer use,
     * in the same transaction. The plan is locked before anything is looked at, so that a message that is fetched at the
     * same moment is either fetched first, and then told about, or not fetched at all.
     */
    PlanSnapshot changeSharing(PlanId id, VersionTag expected, PlanChange what, Verb verb) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        return changeSharing(
                id,
                plan -> expected.requireSameAs(plan.version()),
                what,
                Deed.CONSENT_CHANGED,
                verb,
                caller,
                Purpose.COORDINATION);
    }

    /** A change of who is in the plan, which ends what was shared about them or with them: the same holds. */
    PlanSnapshot changeWhoTakesPart(PlanId id, VersionTag expected, PlanChange what, Verb verb) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        return changeSharing(
                id,
                plan -> expected.requireSameAs(plan.version()),
                what,
                Deed.PLAN_CHANGED,
                verb,
                caller,
                Purpose.COORDINATION);
    }

    /** The same, by a member of the family, who answers to one answer and not to a version of the whole plan. */
    PlanSnapshot changeSharingAsMember(PlanId id, Consumer<FamilyPlan> stillAsShown, PlanChange what, Verb verb) {
        Caller caller = access.require(Operation.DECIDE_OWN_CONSENT, id.value());
        return changeSharing(
                id,
                stillAsShown,
                what,
                Deed.CONSENT_CHANGED,
                ofTheirOwn(Operation.DECIDE_OWN_CONSENT, verb),
                caller,
                Purpose.OWN_PLAN);
    }

    /** What somebody names that is not theirs is refused as if it did not exist, and that is logged like every refusal. */
    private Verb ofTheirOwn(Operation operation, Verb verb) {
        return (plan, caller, now) -> {
            try {
                verb.change(plan, caller, now);
            } catch (RuleBroken broken) {
                throw broken.rule().meaning() == Rule.Meaning.UNKNOWN ? access.unknown(operation) : broken;
            }
        };
    }

    /**
     * A member of the family says something about what is their own: it builds on the one thing that they looked at, and not
     * on a version of the whole plan. The plan is locked, so that it waits for a coordinator who writes at the same moment.
     */
    PlanSnapshot changeAsMember(PlanId id, Operation operation, PlanChange what, Deed deed, Verb verb) {
        Caller caller = access.require(operation, id.value());
        FamilyPlan plan = plans.lock(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        Instant now = clock.instant();
        ofTheirOwn(operation, verb).change(plan, caller, now);
        PlanSnapshot changed = plans.keep(plan, what, caller.subject(), now);
        audit.record(deed, id.value(), Purpose.OWN_PLAN);
        live.tell(List.of(changed.coordinator()), "plan", id.value());
        return changed;
    }

    private PlanSnapshot changeSharing(
            PlanId id,
            Consumer<FamilyPlan> stillAsShown,
            PlanChange what,
            Deed deed,
            Verb verb,
            Caller caller,
            Purpose why) {
        FamilyPlan plan = plans.lock(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        stillAsShown.accept(plan);
        PlanSnapshot before = plans.read(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        Instant now = clock.instant();
        EndedByTime ended = EndedByTime.of(before, plans.sharingEndsOn(id), now);
        verb.change(plan, caller, now);
        PlanSnapshot after = plans.keep(plan, what, caller.subject(), now);
        audit.record(deed, id.value(), why);
        tell(new SharingChanged(before, after, ended, now));
        return after;
    }

    /**
     * Ends what time alone has ended: kept, logged and told as every change of what may be shared, and there is no caller.
     *
     * @return whether something had ended that nobody had been told of
     */
    boolean endSharing(PlanId id) {
        FamilyPlan plan = plans.lock(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        PlanSnapshot before = plans.read(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        Instant now = clock.instant();
        EndedByTime ended = EndedByTime.of(before, plans.sharingEndsOn(id), now);
        if (!ended.tookSomething(before, now)) {
            plans.sharingLookedAt(before, now);
            return false;
        }
        plan.sharingRanOut(now);
        PlanSnapshot after = plans.keep(plan, PlanChange.SHARING_RAN_OUT, ITSELF, now);
        audit.recordByItself(Deed.CONSENT_CHANGED, id.value(), Purpose.COORDINATION);
        tell(new SharingChanged(before, after, ended, now));
        return true;
    }

    private void tell(SharingChanged changed) {
        PlanSnapshot plan = changed.after();
        plans.sharingLookedAt(plan, changed.at());
        sharingChanged.fire(changed);
        live.tell(List.of(plan.coordinator()), "plan", plan.id());
    }

    /** What is done to the plan. */
    @FunctionalInterface
    interface Verb {
        void change(FamilyPlan plan, Caller caller, Instant now);
    }
}
