package dk.familiensplan.workshop;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The coordinator prepares a workshop, writes what each side says, and makes the ideas something in the plan. */
@ApplicationScoped
@Transactional
public class HoldingWorkshop {

    private static final int MOST = 100;

    private final Workshops workshops;
    private final Plans plans;
    private final Obstacles obstacles;
    private final ContactRequests requests;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    HoldingWorkshop(
            Workshops workshops,
            Plans plans,
            Obstacles obstacles,
            ContactRequests requests,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.workshops = workshops;
        this.plans = plans;
        this.obstacles = obstacles;
        this.requests = requests;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Prepares one. */
    public Workshop prepare(WorkshopId id, PlanId plan, String about, LocalDate heldOn, boolean familyPresent) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        if (snapshot(plan).status() == PlanStatus.CLOSED) {
            throw WorkshopRule.PLAN_IS_ACTIVE.broken();
        }
        Workshop workshop = Workshop.prepare(id, plan, about, heldOn, familyPresent);
        workshops.add(workshop);
        changed(plan);
        return workshop;
    }

    /** Writes down what was said, by whom; who it names is in the plan. */
    public Workshop write(WorkshopId id, VersionTag expected, Entry entry) {
        return changing(id, expected, workshop -> {
            PlanSnapshot plan = snapshot(workshop.plan());
            MemberId member = entry.member();
            AgencyId agency = entry.agency();
            if (member != null && plan.member(member).isEmpty()) {
                throw WorkshopRule.IS_OF_THIS_PLAN.brokenAt("/memberId");
            }
            if (agency != null && !plan.isJoinedBy(agency)) {
                throw WorkshopRule.IS_OF_THIS_PLAN.brokenAt("/agencyId");
            }
            workshop.write(entry);
        });
    }

    /** What is written now, at this time. */
    public Entry said(
            UUID id,
            EntryKind kind,
            String words,
            @Nullable MemberId member,
            @Nullable AgencyId agency,
            @Nullable UUID serves) {
        return Entry.said(id, kind, words, member, agency, serves, clock.instant());
    }

    /** Opens the next space, or ends the workshop. */
    public Workshop openNext(WorkshopId id, VersionTag expected) {
        return changing(id, expected, Workshop::openNext);
    }

    /** Says what an idea became; that must be in the same plan. */
    public Workshop became(WorkshopId id, VersionTag expected, UUID idea, Became what) {
        return changing(id, expected, workshop -> {
            if (!isInPlan(snapshot(workshop.plan()), what)) {
                throw WorkshopRule.IS_OF_THIS_PLAN.brokenAt("/id");
            }
            workshop.became(idea, what);
        });
    }

    /** A family's workshops, the newest first. */
    public List<Workshop> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.WORKSHOPS_READ, plan.value(), Purpose.COORDINATION);
        return workshops.ofPlan(plan, MOST);
    }

    private boolean isInPlan(PlanSnapshot plan, Became what) {
        PlanId id = plan.planId();
        return switch (what.kind()) {
            case INTERVENTION ->
                plan.interventions().stream().anyMatch(one -> one.id().equals(what.id()));
            case TRIAL ->
                plan.interventions().stream().anyMatch(one -> one.id().equals(what.id()) && one.trialUntil() != null);
            case OBSTACLE ->
                obstacles
                        .find(new ObstacleId(what.id()))
                        .filter(one -> one.plan().filter(id::equals).isPresent())
                        .isPresent();
            case CONTACT_REQUEST ->
                requests.find(new ContactRequestId(what.id()))
                        .filter(one -> one.plan().equals(id))
                        .isPresent();
        };
    }

    private Workshop changing(WorkshopId id, VersionTag expected, Consumer<Workshop> change) {
        Workshop workshop = workshops.lock(id).orElseThrow(() -> access.unknown(Operation.CHANGE_PLAN));
        access.require(Operation.CHANGE_PLAN, workshop.plan().value());
        expected.requireSameAs(workshop.version());
        change.accept(workshop);
        Workshop kept = workshops.keep(workshop);
        changed(kept.plan());
        return kept;
    }

    private PlanSnapshot snapshot(PlanId plan) {
        return plans.read(plan).orElseThrow(WorkshopRule.WORKSHOP_EXISTS::broken);
    }

    private void changed(PlanId plan) {
        audit.record(Deed.WORKSHOP_CHANGED, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "plan", plan.value());
        live.tell(List.of(user.subject()), "my-day", null);
    }
}
