package dk.familiensplan.emergency;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody breaks the glass, and puts it back.
 *
 * <p>Looking for a person is written in the log whether or not there is a plan, with a keyed hash of the number: what was
 * guessed can be compared, and nobody can read it.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = RuleBroken.class)
public class OpeningInEmergency {

    private final EmergencyAccesses accesses;
    private final PersonNumbers numbers;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final LiveEvents live;
    private final InstantSource clock;

    @Inject
    OpeningInEmergency(
            EmergencyAccesses accesses,
            PersonNumbers numbers,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            LiveEvents live,
            InstantSource clock) {
        this.accesses = accesses;
        this.numbers = numbers;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Opens the plan that the person is in, for an hour. */
    public EmergencyAccess open(String personNumber, String reason) {
        Caller caller = user.caller();
        byte[] key = PersonNumber.parse(personNumber)
                .map(numbers::searchKey)
                .orElseThrow(() -> EmergencyRule.IS_A_PERSON_NUMBER.brokenAt("/personNumber"));
        audit.record(
                Deed.EMERGENCY_SEARCHED,
                null,
                Purpose.EMERGENCY,
                "person=" + HexFormat.of().formatHex(key));
        EmergencyAccesses.Found found =
                accesses.planOf(key, caller.authority()).orElseThrow(EmergencyRule.PERSON_IS_IN_A_PLAN_HERE::broken);
        EmergencyAccess opened = EmergencyAccess.opened(
                UUID.randomUUID(), found.plan(), caller.subject(), reason.strip(), clock.instant());
        accesses.add(opened);
        audit.record(Deed.EMERGENCY_OPENED, found.plan().value(), Purpose.EMERGENCY, "emergency=" + opened.id());
        List<String> told = Stream.concat(
                        Stream.of(found.coordinator()), accesses.officersOf(caller.authority()).stream())
                .distinct()
                .toList();
        live.tell(told, "emergency", opened.id());
        return opened;
    }

    /** The caller's own that are open. */
    public List<EmergencyAccesses.Shown> open() {
        return accesses.openOf(user.subject(), clock.instant());
    }

    /** Ends the caller's own to this plan before its hour is over. */
    public void end(PlanId plan) {
        access.require(Operation.END_EMERGENCY, plan.value());
        audit.record(Deed.EMERGENCY_ENDED, plan.value(), Purpose.EMERGENCY);
        accesses.end(plan, user.subject(), clock.instant());
    }

    /** What has been opened of the caller's plans, and the caller has not seen. */
    public List<EmergencyAccesses.Shown> unseen() {
        return accesses.unseenBy(user.subject());
    }

    /** The coordinator has seen what was opened. */
    public void see(PlanId plan) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        accesses.see(plan, clock.instant());
        audit.record(Deed.EVENT_SEEN, plan.value(), Purpose.COORDINATION, "emergency");
    }
}
