package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All contact requests. Every call is part of the caller's transaction. */
public interface ContactRequests {

    /** Keeps a new one. */
    void add(ContactRequest request);

    /** Writes a changed one, so that its version is the new one. */
    void keep(ContactRequest request);

    /** The one with the id, as it stands. */
    Optional<ContactRequest> find(ContactRequestId id);

    /** The one with the id, locked until the transaction ends, so that it is answered once. */
    Optional<ContactRequest> lock(ContactRequestId id);

    /**
     * Requests about coordinators' families: what is due first before the rest, and on the same day what a law sets the
     * deadline for first.
     *
     * @param plan only in this plan, whoever has it now, or in all of theirs when null
     * @param state only these, or all when null
     */
    List<ContactRequest> ofCoordinator(
            Collection<CoordinatorId> coordinators, @Nullable PlanId plan, @Nullable RequestState state, int atMost);

    /** Those of the coordinators' families in use that were handed on to a deputy; what is due first before the rest. */
    List<HandedToDeputy> handedToDeputies(Collection<CoordinatorId> coordinators, int atMost);

    /** Those of a unit's families that are its leader's: handed on to the leader, or over their time. The oldest first. */
    List<ContactRequest> climbedIn(String unit, String authority, int atMost);

    /** What an agency asked, newest first. */
    List<ContactRequest> ofAgency(AgencyId agency, int atMost);

    /** What an agency's own system asked under this name; of several, the last. */
    Optional<ContactRequest> named(AgencyId agency, String requestReference);

    /** Those of the messages that have left for the agency. */
    Set<NotificationId> released(Collection<NotificationId> answers);
}
