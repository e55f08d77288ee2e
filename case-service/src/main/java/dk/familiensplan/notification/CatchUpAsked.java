package dk.familiensplan.notification;

import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** An agency's system has seen a gap in the numbers, and asks for everything after the last that it has without one. */
@ApplicationScoped
class CatchUpAsked implements EventHandler {

    private final SendingOnceMore sending;
    private final Clock clock;

    @Inject
    CatchUpAsked(SendingOnceMore sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.catch-up-asked.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        sending.since(event.agency(), event.dataAs(Data.class).since(), clock.instant());
        return Verdict.ACCEPTED;
    }

    private record Data(long since) {
        Data {
            if (since < 0) {
                throw new IllegalArgumentException("numbers begin at 1");
            }
        }
    }
}
