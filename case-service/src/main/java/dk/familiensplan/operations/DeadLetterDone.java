package dk.familiensplan.operations;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** The routes have taken a message again, or thrown it away, as was decided. */
@ApplicationScoped
class DeadLetterDone implements EventHandler {

    private final DeadLetters deadLetters;

    @Inject
    DeadLetterDone(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String type() {
        return "dk.familiensplan.operations.dead-letter-done.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        return deadLetters.done(event.dataAs(Data.class).deadLetterId())
                ? Verdict.ACCEPTED
                : new Verdict.Rejected("unknown-dead-letter", "Der er ikke besluttet noget om den.", "/deadLetterId");
    }

    private record Data(UUID deadLetterId) {
        Data {
            Objects.requireNonNull(deadLetterId);
        }
    }
}
