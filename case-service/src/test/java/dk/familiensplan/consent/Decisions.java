package dk.familiensplan.consent;

import java.util.Collection;
import java.util.List;

/** Decisions on answers of people who each answer for themself. */
final class Decisions {

    private Decisions() {}

    static ConsentDecision on(Collection<GivenConsent> consents, LegalBasis... laws) {
        return ConsentDecision.on(consents, List.of(laws), new Household(List.of(), AgeOfConsent.DANISH));
    }
}
