package dk.familiensplan.contact;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * An agency's own system takes back what it asked. Said twice it is withdrawn once; when the answer has left, the system
 * is told so and finds it among what it was sent.
 */
@ApplicationScoped
class TakingInWithdrawal implements EventHandler {

    private static final String POINTER = "/data/requestReference";

    private static final Verdict NO_SUCH_REQUEST =
            new Verdict.Rejected("no-such-request", "I har ingen henvendelse hos os med det id.", POINTER);

    private static final Verdict ALREADY_ANSWERED =
            new Verdict.Rejected("already-answered", "Henvendelsen er besvaret. Svaret er sendt til jer.", POINTER);

    private static final int LONGEST_REFERENCE = 46;

    private final WithdrawingContactRequest withdrawing;

    @Inject
    TakingInWithdrawal(WithdrawingContactRequest withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public String type() {
        return "dk.familiensplan.contact.request-withdrawn.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Optional<ContactRequest> request =
                withdrawing.bySystem(event.agency(), event.dataAs(Data.class).requestReference());
        if (request.isEmpty()) {
            return NO_SUCH_REQUEST;
        }
        return request.get().state() == RequestState.WITHDRAWN ? Verdict.ACCEPTED : ALREADY_ANSWERED;
    }

    /** See {@code docs/schemas/request-withdrawn.v1.schema.json}. */
    private record Data(String requestReference) {

        Data {
            if (requestReference.isBlank() || requestReference.length() > LONGEST_REFERENCE) {
                throw new IllegalArgumentException("a name is missing or too long");
            }
        }
    }
}
