package dk.familiensplan.contact;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import java.util.List;

/**
 * A request that was handed on to a deputy. It is the deputy's while the deputy acts; before that, and when the deputy has
 * stopped without answering, it is the coordinator's again, so that it never falls between the two.
 */
public record HandedToDeputy(ContactRequest request, CoordinatorId coordinator) {

    /** Whether it waits for a person who acts for somebody today. */
    public boolean waitsFor(CoordinatorId person, Deputies deputies) {
        return request.deputy()
                .map(CoordinatorId::new)
                .filter(deputy -> !deputy.equals(person))
                .filter(deputy -> deputies.workOf(deputy).contains(coordinator))
                .isEmpty();
    }

    /** Those that wait for the person. */
    public static List<ContactRequest> waitingFor(
            CoordinatorId person, List<HandedToDeputy> handed, Deputies deputies) {
        return handed.stream()
                .filter(one -> one.waitsFor(person, deputies))
                .map(HandedToDeputy::request)
                .toList();
    }
}
