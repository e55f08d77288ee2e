package dk.familiensplan.relocation;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ChangingPlanStatus;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.TurnCause;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A coordinator asks another municipality to take a family over; a coordinator there accepts or refuses. */
@ApplicationScoped
@Transactional
public class Relocating {

    private static final int ADULT_FROM = 18;

    private final Relocations relocations;
    private final Plans plans;
    private final ChangingPlanStatus turning;
    private final Authorities authorities;
    private final Agencies agencies;
    private final People people;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    Relocating(
            Relocations relocations,
            Plans plans,
            ChangingPlanStatus turning,
            Authorities authorities,
            Agencies agencies,
            People people,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.relocations = relocations;
        this.plans = plans;
        this.turning = turning;
        this.authorities = authorities;
        this.agencies = agencies;
        this.people = people;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Asks the other municipality.
     *
     * @param note what it should know before it answers; names nobody
     * @param consents who said yes, and how
     */
    public Relocation offer(PlanId id, String to, String note, Map<MemberId, HowGiven> consents) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        FamilyPlan plan = plans.lock(id).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        if (plan.status() != PlanStatus.ACTIVE && plan.status() != PlanStatus.PAUSED) {
            throw new RuleBroken(PlanRule.STATUS_ALLOWS_CHANGE);
        }
        boolean asksAMunicipality = authorities
                .byCode(to)
                .filter(authority -> authority.kind() == Authority.Kind.MUNICIPALITY)
                .isPresent();
        if (!asksAMunicipality || to.equals(plan.authority())) {
            throw RelocationRule.GOES_TO_ANOTHER_MUNICIPALITY.brokenAt("/to");
        }
        PlanSnapshot snapshot = PlanSnapshot.of(plan);
        if (!consents.keySet().containsAll(adults(snapshot))) {
            throw RelocationRule.EACH_ADULT_CONSENTS.brokenAt("/consents");
        }
        if (!NoteWithoutNames.holds(note, snapshot)) {
            throw RelocationRule.NOTE_NAMES_NOBODY.brokenAt("/note");
        }
        Instant now = clock.instant();
        Relocation offered = new Relocation(UUID.randomUUID(), id, plan.authority(), to, note, caller.subject(), now);
        relocations.add(offered, consents, now);
        audit.record(Deed.RELOCATION_OFFERED, id.value(), Purpose.COORDINATION, to);
        live.tell(
                people.withRole(Role.COORDINATOR, to).stream()
                        .map(Person::subject)
                        .toList(),
                "my-day",
                null);
        return offered;
    }

    /**
     * The municipality takes the family, whose coordinator is whoever says so. In one transaction the old plan is closed,
     * so that its agencies stop, and the family goes on in a plan here.
     */
    public Relocation accept(UUID id, VersionTag expected) {
        PlanId from = find(id).plan();
        FamilyPlan old = plans.lock(from).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
        Relocation relocation = forReceiver(id);
        expected.requireSameAs(relocation.version());
        Caller caller = user.caller();
        Instant now = clock.instant();
        Optional<LocalDate> theirFollowUp = FollowUpTerm.next(PlanSnapshot.of(old));
        String why = "Flyttet til " + name(relocation.to());
        FamilyPlan next = FamilyPlan.continuing(
                new PlanId(UUID.randomUUID()),
                relocation.to(),
                new CoordinatorId(caller.subject()),
                old.type(),
                old.familyName(),
                now);
        old.close(why, now);
        PlanSnapshot closed = plans.keep(old, PlanChange.CLOSED, caller.subject(), now);
        turning.record(closed, ChangingPlanStatus.Turn.CLOSE, TurnCause.MOVED_AWAY, why);
        plans.keep(next, PlanChange.OPENED, caller.subject(), now);
        relocation.accept(next.id(), caller.subject(), now);
        relocations.keep(relocation);
        relocations.copyFamily(from, next.id(), serving(relocation.to()));
        FamilyPlan joined = plans.lock(next.id()).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        Instant afterwards = now.plus(1, ChronoUnit.MICROS);
        joined.peopleJoined(theirFollowUp, afterwards);
        plans.keep(joined, PlanChange.MEMBERS_JOINED, caller.subject(), afterwards);
        audit.recordAll(Deed.RELOCATION_DECIDED, List.of(from.value(), next.id().value()), Purpose.COORDINATION);
        live.tell(List.of(closed.coordinator(), caller.subject()), "plan", null);
        return relocations.find(id).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
    }

    /** The family stays where it is. */
    public Relocation refuse(UUID id, VersionTag expected, String reason) {
        FamilyPlan plan = plans.lock(find(id).plan()).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
        Relocation relocation = forReceiver(id);
        expected.requireSameAs(relocation.version());
        relocation.refuse(reason, user.subject(), clock.instant());
        return decided(relocation, plan);
    }

    /** The family has changed its mind, or the coordinator has. */
    public Relocation withdraw(UUID id, VersionTag expected) {
        PlanId planId = find(id).plan();
        access.require(Operation.CHANGE_PLAN, planId.value());
        FamilyPlan plan = plans.lock(planId).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
        Relocation relocation = relocations.lock(id).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
        expected.requireSameAs(relocation.version());
        relocation.withdraw(user.subject(), clock.instant());
        return decided(relocation, plan);
    }

    private Relocation decided(Relocation relocation, FamilyPlan plan) {
        relocations.keep(relocation);
        audit.record(Deed.RELOCATION_DECIDED, relocation.plan().value(), Purpose.COORDINATION);
        live.tell(List.of(plan.coordinator().subject()), "my-day", null);
        return relocation;
    }

    private Relocation find(UUID id) {
        return relocations.find(id).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
    }

    /** A coordinator of the municipality that is asked has no other relation to the plan yet. */
    private Relocation forReceiver(UUID id) {
        Relocation relocation = relocations.lock(id).orElseThrow(RelocationRule.RELOCATION_EXISTS::broken);
        access.require(
                Operation.ANSWER_RELOCATION,
                Set.of(relocation.to().equals(user.authority()) ? Relation.IS_OFFERED : Relation.NONE));
        return relocation;
    }

    private List<MemberId> adults(PlanSnapshot plan) {
        LocalDate grownUpSince = LocalDate.now(clock).minusYears(ADULT_FROM);
        return plan.members().stream()
                .filter(member -> isAdult(member, grownUpSince))
                .map(PlanSnapshot.OfMember::memberId)
                .toList();
    }

    /** Without a date of birth, everybody but a child of the family is taken for an adult. */
    static boolean isAdult(PlanSnapshot.OfMember member, LocalDate grownUpSince) {
        LocalDate birth = member.birthDate();
        return birth == null
                ? member.relation() != dk.familiensplan.family.Relation.CHILD
                : !birth.isAfter(grownUpSince);
    }

    private List<String> serving(String municipality) {
        return agencies.workingWith(municipality).stream().map(Agency::id).toList();
    }

    private String name(String authority) {
        return authorities.byCode(authority).map(Authority::name).orElse(authority);
    }
}
