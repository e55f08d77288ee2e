package dk.familiensplan.contact;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** All contacts past the coordinator. Every call is in the caller's transaction. */
public interface DirectContacts {

    void add(DirectContact contact);

    /** The contacts in one plan, by when they happened, newest first. */
    List<DirectContact> ofPlan(PlanId plan, int most);

    /** Contacts in these plans that were written down after an instant. */
    List<DirectContact> recordedSince(Collection<PlanId> plans, Instant since);
}
