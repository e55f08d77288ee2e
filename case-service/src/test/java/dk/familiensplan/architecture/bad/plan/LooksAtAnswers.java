package dk.familiensplan.architecture.bad.plan;

import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.GivenConsent;

/** Decides by itself. */
class LooksAtAnswers {

    boolean mayShare(GivenConsent consent) {
        return consent.answer() == Answer.YES;
    }
}
