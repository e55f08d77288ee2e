package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All contact requests. Every call is in the caller's transaction. */
public interface ContactRequests {

    void add(ContactRequest request);

    Optional<ContactRequest> find(ContactRequestId id);

    /** The request, with its row locked until the transaction ends, so that it is answered once. */
    Optional<ContactRequest> findForChange(ContactRequestId id);

    /**
     * Requests in these plans, those that are due first before the others, and within a day those with a statutory
     * deadline first.
     *
     * @param state only those, or all when null
     * @param most how many at most
     */
    List<ContactRequest> ofPlans(Collection<PlanId> plans, @Nullable RequestState state, int most);

    /** What an agency asked, newest first. */
    List<ContactRequest> ofAgency(AgencyId agency, int most);
}
