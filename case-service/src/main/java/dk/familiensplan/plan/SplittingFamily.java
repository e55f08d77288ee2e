package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Families that part or come together: a divorce, somebody who moves out, a child who is placed. People go on in another
 * plan with what is theirs, in one transaction, so that they are in exactly one plan in use at every instant
 * (invariant 1). What the old plan said stays in its history, for those who could read it before.
 */
@ApplicationScoped
@Transactional
public class SplittingFamily {

    private final Plans plans;
    private final PlanLinks links;
    private final ChangingPlanStatus turning;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Event<PeopleMoved> moved;
    private final Clock clock;

    @Inject
    SplittingFamily(
            Plans plans,
            PlanLinks links,
            ChangingPlanStatus turning,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Event<PeopleMoved> moved,
            Clock clock) {
        this.plans = plans;
        this.links = links;
        this.turning = turning;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Some go on in a plan that there is, or in one of their own.
     *
     * @param to which plan there is; null for one of their own
     * @param familyName what their own is called; null for one that there is
     */
    public PlanLink split(
            PlanId from,
            VersionTag expected,
            List<MemberId> members,
            @Nullable PlanId to,
            @Nullable String familyName,
            String reason) {
        Caller caller = access.require(Operation.CHANGE_PLAN, from.value());
        if (to != null && familyName == null) {
            return intoPlan(from, expected, members, to, reason);
        }
        if (to == null && familyName != null) {
            return intoNewPlan(caller, from, expected, members, familyName, reason);
        }
        throw PlanRule.GOES_ON_IN_ANOTHER_PLAN.brokenAt("/toPlanId");
    }

    /** In use at once. */
    private PlanLink intoNewPlan(
            Caller caller, PlanId from, VersionTag expected, List<MemberId> members, String familyName, String reason) {
        FamilyPlan old = plans.lock(from).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        expected.requireSameAs(old.version());
        Instant now = clock.instant();
        FamilyPlan next = FamilyPlan.continuing(
                new PlanId(UUID.randomUUID()), old.authority(), old.coordinator(), PlanType.FAMILY, familyName, now);
        refuseUnlessIn(old, members);
        plans.keep(next, PlanChange.OPENED, caller.subject(), now);
        Instant afterwards = now.plus(1, ChronoUnit.MICROS);
        PlanLink link = link(from, next.id(), PlanLink.Kind.SPLIT, members, reason, caller, afterwards);
        return move(link, FamilyPlan::peopleLeft);
    }

    /** Whoever asks coordinates, or acts for, both. */
    private PlanLink intoPlan(PlanId from, VersionTag expected, List<MemberId> members, PlanId to, String reason) {
        Caller caller = requireBoth(from, to);
        FamilyPlan old = lockBoth(from, to).from();
        expected.requireSameAs(old.version());
        refuseUnlessIn(old, members);
        Instant now = clock.instant();
        return move(link(from, to, PlanLink.Kind.SPLIT, members, reason, caller, now), FamilyPlan::peopleLeft);
    }

    /** Everybody goes on in another plan, with what is the whole family's, and this one is closed. */
    public PlanLink merge(PlanId from, VersionTag expected, PlanId into, String reason) {
        Caller caller = requireBoth(from, into);
        FamilyPlan old = lockBoth(from, into).from();
        expected.requireSameAs(old.version());
        List<MemberId> everybody = old.members().stream().map(Member::id).toList();
        Instant now = clock.instant();
        PlanLink link = move(
                link(from, into, PlanLink.Kind.MERGED, everybody, reason, caller, now),
                (plan, at) -> plan.everybodyLeft(reason, at));
        turning.record(
                plans.read(from).orElseThrow(PlanRule.PLAN_EXISTS::broken),
                ChangingPlanStatus.Turn.CLOSE,
                TurnCause.MERGED,
                reason);
        return link;
    }

    private PlanLink move(PlanLink link, BiConsumer<FamilyPlan, Instant> leaving) {
        boolean everything = link.kind() == PlanLink.Kind.MERGED;
        Optional<LocalDate> theirFollowUp = plans.read(link.from()).flatMap(FollowUpTerm::next);
        plans.movePeople(link.from(), link.to(), link.members(), everything);
        Both both = lockBoth(link.from(), link.to());
        leaving.accept(both.from(), link.at());
        both.to().peopleJoined(theirFollowUp, link.at());
        PlanChange left = everything ? PlanChange.CLOSED : PlanChange.MEMBERS_LEFT;
        PlanSnapshot old = plans.keep(both.from(), left, link.by(), link.at());
        PlanSnapshot next = plans.keep(both.to(), PlanChange.MEMBERS_JOINED, link.by(), link.at());
        links.add(link);
        audit.recordAll(Deed.PEOPLE_MOVED, List.of(old.id(), next.id()), Purpose.COORDINATION);
        moved.fire(new PeopleMoved(old, next, link.members(), link.id()));
        live.tell(List.of(old.coordinator(), next.coordinator()), "plan", null);
        return link;
    }

    private Caller requireBoth(PlanId from, PlanId to) {
        Caller caller = access.require(Operation.CHANGE_PLAN, from.value());
        if (from.equals(to)) {
            throw PlanRule.GOES_ON_IN_ANOTHER_PLAN.broken();
        }
        access.require(Operation.CHANGE_PLAN, to.value());
        return caller;
    }

    /** Always in the same order, so that two who move people in opposite directions do not wait for each other. */
    private Both lockBoth(PlanId from, PlanId to) {
        if (from.value().compareTo(to.value()) < 0) {
            FamilyPlan first = lock(from);
            return new Both(first, lock(to));
        }
        FamilyPlan first = lock(to);
        return new Both(lock(from), first);
    }

    private FamilyPlan lock(PlanId plan) {
        return plans.lock(plan).orElseThrow(PlanRule.PLAN_EXISTS::broken);
    }

    private record Both(FamilyPlan from, FamilyPlan to) {}

    private static void refuseUnlessIn(FamilyPlan plan, List<MemberId> members) {
        List<MemberId> there = plan.members().stream().map(Member::id).toList();
        for (int i = 0; i < members.size(); i++) {
            if (!there.contains(members.get(i))) {
                throw PlanRule.MEMBER_IN_PLAN.brokenAt("/memberIds/" + i);
            }
        }
    }

    private static PlanLink link(
            PlanId from, PlanId to, PlanLink.Kind kind, List<MemberId> members, String reason, Caller by, Instant at) {
        return new PlanLink(UUID.randomUUID(), from, to, kind, members, reason, by.subject(), at);
    }
}
