package dk.familiensplan.grid;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.NetworkView.Told;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.network.NetworkMap;
import dk.familiensplan.network.Networks;
import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody round the family says how they see a matter: through the coordinator, or by own hand. */
@ApplicationScoped
@Transactional
public class AnsweringGrid {

    private final NetworkViews views;
    private final Networks networks;
    private final Plans plans;
    private final OwnPlan own;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AnsweringGrid(
            NetworkViews views,
            Networks networks,
            Plans plans,
            OwnPlan own,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.views = views;
        this.networks = networks;
        this.plans = plans;
        this.own = own;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** The coordinator writes what somebody said, at the table or on the telephone. */
    public UUID told(PlanId id, Participant participant, Said said) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        PlanSnapshot plan = open(id);
        refuseStrangers(plan, participant, said);
        return write(plan, participant, said, Told.TO_COORDINATOR, said.common(), caller, Purpose.COORDINATION);
    }

    /** An agency says how it sees a matter that the member has opened to it. */
    public UUID byOurAgency(PlanId id, Said said) {
        Caller caller = access.require(Operation.ANSWER_GRID, id.value());
        PlanSnapshot plan = open(id);
        AgencyId agency = OurAgency.of(user);
        if (!mayTakeIn(plan, agency, said.matter(), clock.instant())) {
            throw GridRule.MATTER_IS_OPEN_TO_AGENCY.brokenAt("/topic");
        }
        refuseStrangers(plan, Participant.of(agency), said);
        UUID made = write(plan, Participant.of(agency), said, Told.THEMSELVES, false, caller, Purpose.AGENCY_CASEWORK);
        List<String> coordinator = List.of(plan.coordinator());
        live.tell(coordinator, "plan", plan.id());
        live.tell(coordinator, "my-day", null);
        return made;
    }

    /** A member of the family says how they see it, of themself or of all of them. */
    public UUID byOwnHand(Said said) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        PlanSnapshot plan = open(me.plan());
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), LocalDate.now(clock));
        MemberId about = said.matter().about();
        if (about != null
                && sight.members().stream()
                        .noneMatch(member -> member.memberId().equals(about))) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/aboutMemberId");
        }
        refuseStrangers(plan, Participant.of(me.member()), said);
        UUID made =
                write(plan, Participant.of(me.member()), said, Told.THEMSELVES, false, user.caller(), Purpose.OWN_PLAN);
        live.tell(List.of(plan.coordinator()), "plan", plan.id());
        return made;
    }

    /** Whether the member, or all of them, let us hear this agency on the matter. */
    static boolean mayTakeIn(PlanSnapshot plan, AgencyId agency, Matter matter, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        MemberId about = matter.about();
        return (about == null
                        ? consent.decideForAll(agency, matter.topic(), dk.familiensplan.consent.Purpose.INTAKE, at)
                        : consent.decide(about, agency, matter.topic(), dk.familiensplan.consent.Purpose.INTAKE, at))
                .allows();
    }

    private PlanSnapshot open(PlanId id) {
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        if (plan.status() == PlanStatus.CLOSED) {
            throw GridRule.PLAN_IS_OPEN.broken();
        }
        return plan;
    }

    private void refuseStrangers(PlanSnapshot plan, Participant participant, Said said) {
        NetworkMap people = networks.of(plan, clock.instant());
        if (!Grid.hasPart(plan, people, participant)) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/participant");
        }
        MemberId about = said.matter().about();
        if (about != null && !Grid.hasPart(plan, people, Participant.of(about))) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/aboutMemberId");
        }
        if (!said.doers().stream().allMatch(doer -> Grid.hasPart(plan, people, doer))) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/doers");
        }
    }

    private UUID write(
            PlanSnapshot plan,
            Participant participant,
            Said said,
            Told told,
            boolean common,
            Caller caller,
            Purpose purpose) {
        ContactGate gate = ContactGate.against(plan.members().stream()
                .map(PlanSnapshot.OfMember::contactDetails)
                .toList());
        if (!gate.letsThrough(Stream.of(said.problem(), said.action(), said.who()))) {
            throw GridRule.HOLDS_NO_WAY_TO_REACH.brokenAt("/problem");
        }
        views.add(new NetworkView(
                said.id(),
                plan.planId(),
                participant,
                said.matter(),
                said.problem(),
                said.action(),
                said.who(),
                said.doers(),
                said.pulls(),
                told,
                common,
                clock.instant(),
                caller.subject()));
        audit.record(Deed.GRID_ANSWERED, plan.id(), purpose);
        return said.id();
    }
}
