package dk.familiensplan.contact;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All contacts past the coordinator. Every call is part of the caller's transaction. */
public interface DirectContacts {

    /** Writes one down. */
    void add(DirectContact contact);

    /** The one with the id. */
    Optional<DirectContact> find(DirectContactId id);

    /** Those with the ids; one that does not exist is left out. */
    List<DirectContact> findAll(Collection<DirectContactId> ids);

    /** Those of one plan, by when they happened, newest first. */
    List<DirectContact> ofPlan(PlanId plan, int atMost);
}
