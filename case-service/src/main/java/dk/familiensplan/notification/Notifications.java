package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All notifications. Every call is part of the caller's transaction. */
public interface Notifications {

    /** Keeps a new one. */
    void add(Notification notification);

    /** The one with the id, as it stands. */
    Optional<Notification> find(NotificationId id);

    /** The one with the id, locked until the transaction ends, so that only one of two who change it goes first. */
    Optional<Notification> lock(NotificationId id);

    /** Those with the ids, locked in one fixed order; one that does not exist is left out. */
    List<Notification> lockAll(Collection<NotificationId> ids);

    /** Up to so many whose time has come, locked; those that another one is working on are skipped. */
    List<Notification> lockDue(Instant now, int atMost);

    /**
     * Up to so many that were sent in a standard in which what is not answered is sent again, and were not answered within
     * the time that the agency has promised; locked, and those that another one is working on are skipped.
     */
    List<Notification> lockUnanswered(Instant now, int atMost);

    /**
     * Of these, which are locked, those that come after one of the same plan and agency that waits for the agency, and that
     * is not among them.
     */
    Set<NotificationId> behindWhatWaits(Collection<NotificationId> ids);

    /** Up to so many that wait for an agency that takes messages again, in the order in which they were queued. */
    List<NotificationId> parkedThatMayGo(Instant now, int atMost);

    /** The first that waits for an agency. */
    Optional<NotificationId> firstParked(AgencyId agency);

    /**
     * Marks as silent what was sent in a standard without a schedule of its own and not answered within the agency's
     * promise. Says for each agency how many, and whether it has taken anything since.
     */
    List<Silence> markSilent(Instant now);

    /** @param answersOthers the agency has acknowledged something that was sent later */
    record Silence(AgencyId agency, long unanswered, boolean answersOthers) {}

    /** Whether an agency has acknowledged something that was sent later than then. */
    boolean answersWhatWasSentAfter(AgencyId agency, Instant then);

    /** What an agency was given after a number, in the order of numbers: up to so many. */
    List<Notification> givenAfter(AgencyId agency, long number, int atMost);

    /** Those of a plan that wait for a yes, locked. */
    List<Notification> lockAsking(PlanId plan);

    /** Those of a plan that an agency has, or is being given: what was fetched, and is about what a consent is about. */
    List<Notification> withAnAgency(PlanId plan);

    /** Those of a plan that wait for a yes. */
    List<Notification> asking(PlanId plan);

    /** All that an agency is or was to be told about a member. */
    List<Notification> ofMember(PlanId plan, AgencyId agency, MemberId member);

    /** When an agency was told last not to use a message any longer, for the messages of a plan. */
    Map<NotificationId, Instant> stoppedOf(PlanId plan);

    /** Those that tell of the cause. */
    List<Notification> causedBy(UUID cause);

    /** Those of a plan, newest first, made before the given one where there is one. */
    List<Notification> ofPlan(PlanId plan, Optional<NotificationId> after, int atMost);

    /**
     * Takes numbers for an agency, so many for each; the answer is the last of them. The agency's row is locked until the
     * transaction ends, so numbers are without a gap.
     */
    Map<AgencyId, Long> takeNumbers(Map<AgencyId, Integer> howMany);
}
