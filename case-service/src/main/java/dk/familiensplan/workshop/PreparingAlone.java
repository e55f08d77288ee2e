package dk.familiensplan.workshop;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A member of the family, or an agency, prepares a workshop alone, on their own page. Each reads only what they prepared
 * themselves: a member nothing of another's, and an agency nothing of the family's (ADR 0039).
 */
@ApplicationScoped
@Transactional
public class PreparingAlone {

    private final Workshops workshops;
    private final Plans plans;
    private final OwnPlan own;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    PreparingAlone(
            Workshops workshops,
            Plans plans,
            OwnPlan own,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.workshops = workshops;
        this.plans = plans;
        this.own = own;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** A workshop that is to be held, and what the reader prepared for it. */
    public record Own(Workshop workshop, List<Entry> entries) {

        static Own of(Workshop workshop, Predicate<Entry> own) {
            return new Own(
                    workshop,
                    workshop.entries().stream()
                            .filter(entry -> entry.alone() && own.test(entry))
                            .toList());
        }
    }

    /** Those of the member's own plan that the family can prepare, the first first. */
    public List<Own> ofOwnPlan() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.WORKSHOPS_READ, me.plan().value(), Purpose.OWN_PLAN);
        return open(me.plan(), Space.FAMILY, by(me.member()));
    }

    /** The member writes a wish, a condition or a question. */
    public void write(WorkshopId id, UUID entry, EntryKind kind, String words) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        change(
                Operation.SPEAK_AS_FAMILY,
                id,
                me.plan(),
                workshop -> workshop.prepareAlone(Entry.preparedBy(me.member(), entry, kind, words, clock.instant())));
    }

    /** The member takes it back. */
    public void takeBack(WorkshopId id, UUID entry) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        change(Operation.SPEAK_AS_FAMILY, id, me.plan(), workshop -> workshop.takeBack(entry, by(me.member())));
    }

    /** Those of a plan that the caller's agency can prepare, the first first. */
    public List<Own> ofPlan(PlanId plan) {
        AgencyId agency = require(plan);
        audit.record(Deed.WORKSHOPS_READ, plan.value(), Purpose.AGENCY_CASEWORK);
        return open(plan, Space.PROFESSIONAL, by(agency));
    }

    /** The agency writes what law, money, method or responsibility says. */
    public void writeAsAgency(PlanId plan, WorkshopId id, UUID entry, EntryKind kind, String words) {
        AgencyId agency = require(plan);
        change(
                Operation.PREPARE_WORKSHOP,
                id,
                plan,
                workshop -> workshop.prepareAlone(Entry.preparedBy(agency, entry, kind, words, clock.instant())));
    }

    /** The agency takes it back. */
    public void takeBackAsAgency(PlanId plan, WorkshopId id, UUID entry) {
        AgencyId agency = require(plan);
        change(Operation.PREPARE_WORKSHOP, id, plan, workshop -> workshop.takeBack(entry, by(agency)));
    }

    private static Predicate<Entry> by(MemberId member) {
        return entry -> member.equals(entry.member());
    }

    private static Predicate<Entry> by(AgencyId agency) {
        return entry -> agency.equals(entry.agency());
    }

    /** Whoever may know nobody in the plan may not know of its workshop either. */
    private AgencyId require(PlanId id) {
        access.require(Operation.PREPARE_WORKSHOP, id.value());
        AgencyId agency = OurAgency.of(user);
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> access.unknown(Operation.PREPARE_WORKSHOP));
        if (VisibleMembers.of(plan, agency, clock.instant()).isEmpty()) {
            throw access.unknown(Operation.PREPARE_WORKSHOP);
        }
        return agency;
    }

    private List<Own> open(PlanId plan, Space side, Predicate<Entry> own) {
        return workshops.open(List.of(plan)).stream()
                .filter(workshop -> workshop.canPrepare(side))
                .map(workshop -> Own.of(workshop, own))
                .toList();
    }

    private void change(Operation operation, WorkshopId id, PlanId plan, Consumer<Workshop> change) {
        Workshop workshop =
                workshops.lock(id).filter(one -> one.plan().equals(plan)).orElseThrow(() -> access.unknown(operation));
        change.accept(workshop);
        workshops.keep(workshop);
        audit.record(
                Deed.WORKSHOP_CHANGED,
                plan.value(),
                operation == Operation.SPEAK_AS_FAMILY ? Purpose.OWN_PLAN : Purpose.AGENCY_CASEWORK);
        plans.read(plan).ifPresent(now -> live.tell(List.of(now.coordinator()), "plan", plan.value()));
    }
}
