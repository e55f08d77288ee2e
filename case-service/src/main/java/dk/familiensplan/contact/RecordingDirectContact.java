package dk.familiensplan.contact;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanEvents;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Writes down that an agency was in touch with the family past the coordinator (invariant 11). What an agency tells is an
 * event that the coordinator has not seen; what the coordinator writes is seen already.
 */
@ApplicationScoped
@Transactional
public class RecordingDirectContact {

    private final Plans plans;
    private final DirectContacts contacts;
    private final PlanEvents events;
    private final MakingNotification making;
    private final FindingPattern pattern;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    RecordingDirectContact(
            Plans plans,
            DirectContacts contacts,
            PlanEvents events,
            MakingNotification making,
            FindingPattern pattern,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.plans = plans;
        this.contacts = contacts;
        this.events = events;
        this.making = making;
        this.pattern = pattern;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** The caller's agency tells of it itself, about a member whom it may know of. */
    public DirectContact byAgency(
            PlanId plan, MemberId member, DirectContactType type, Instant happenedAt, String what) {
        access.require(Operation.REPORT_DIRECT_CONTACT, plan.value());
        AgencyId agency = OurAgency.of(user);
        PlanSnapshot told = read(plan);
        if (!VisibleMembers.of(told, agency, clock.instant()).contains(member)) {
            throw ContactRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        DirectContact contact = record(told, agency, member, type, happenedAt, what, RecordedBy.AGENCY);
        audit.recordOf(Deed.DIRECT_CONTACT_RECORDED, plan.value(), contact.id().value(), Purpose.AGENCY_CASEWORK);
        return contact;
    }

    /** The coordinator has heard of it. */
    public DirectContact byCoordinator(
            PlanId plan, AgencyId agency, MemberId member, DirectContactType type, Instant happenedAt, String what) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        PlanSnapshot heard = read(plan);
        if (heard.member(member).isEmpty()) {
            throw ContactRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        DirectContact contact = record(heard, agency, member, type, happenedAt, what, RecordedBy.COORDINATOR);
        events.seen(plan, contact.id().value(), contact.recordedAt());
        audit.recordOf(Deed.DIRECT_CONTACT_RECORDED, plan.value(), contact.id().value(), Purpose.COORDINATION);
        return contact;
    }

    /**
     * A member of the family tells of it, about themselves. The coordinator has not seen it.
     *
     * @param plan the one that the member is in
     */
    public DirectContact byFamily(
            PlanId plan, AgencyId agency, MemberId member, DirectContactType type, Instant happenedAt, String what) {
        access.require(Operation.SPEAK_AS_FAMILY, plan.value());
        DirectContact contact = record(read(plan), agency, member, type, happenedAt, what, RecordedBy.FAMILY);
        audit.recordOf(Deed.DIRECT_CONTACT_RECORDED, plan.value(), contact.id().value(), Purpose.OWN_PLAN);
        return contact;
    }

    private PlanSnapshot read(PlanId plan) {
        return plans.read(plan).orElseThrow(ContactRule.PLAN_IS_ACTIVE::broken);
    }

    private DirectContact record(
            PlanSnapshot plan,
            AgencyId agency,
            MemberId member,
            DirectContactType type,
            Instant happenedAt,
            String what,
            RecordedBy recordedBy) {
        if (!plan.status().holdsItsPeople()) {
            throw ContactRule.PLAN_IS_ACTIVE.broken();
        }
        if (!plan.isJoinedBy(agency)) {
            throw ContactRule.AGENCY_TAKES_PART.brokenAt("/agencyId");
        }
        Instant now = clock.instant();
        DirectContactId id = new DirectContactId(UUID.randomUUID());
        DirectContact contact =
                DirectContact.record(id, plan.planId(), agency, member, type, happenedAt, what, recordedBy, now);
        contacts.add(contact);
        events.happened(
                new PlanEvent(
                        id.value(), plan.planId(), PlanEvent.Kind.DIRECT_CONTACT, happenedAt, member, agency, false),
                now);
        explain(contact, plan, now);
        pattern.after(contact, plan.authority(), user.subject());
        List<String> coordinator = List.of(plan.coordinator());
        live.tell(coordinator, "my-day", null);
        live.tell(coordinator, "plan", plan.id());
        return contact;
    }

    /** The agency gets a friendly word on the gate, at once and by itself, if it may be told anything of the member. */
    private void explain(DirectContact contact, PlanSnapshot plan, Instant now) {
        plan
                .consentDecision()
                .topics(contact.member(), contact.agency(), NotificationKind.DIRECT_CONTACT_EXPLAINED.purpose(), now)
                .stream()
                .min(Comparator.naturalOrder())
                .filter(topic -> plan.status() == PlanStatus.ACTIVE)
                .ifPresent(topic -> making.ofEvent(
                        NotificationKind.DIRECT_CONTACT_EXPLAINED,
                        plan,
                        contact.agency(),
                        contact.member(),
                        topic,
                        contact.id().value()));
    }
}
