package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The routes have set something aside that is no notification of ours. */
@ApplicationScoped
class MessageSetAside implements EventHandler {

    private final DeadLetters deadLetters;

    @Inject
    MessageSetAside(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String type() {
        return "dk.familiensplan.operations.message-set-aside.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        String agency = data.agencyId();
        deadLetters.keep(
                data.deadLetterId(),
                data.address(),
                agency == null ? null : new AgencyId(agency),
                data.reasonCode(),
                data.size(),
                event.time());
        return Verdict.ACCEPTED;
    }

    private record Data(
            UUID deadLetterId, String address, @Nullable String agencyId, String reasonCode, int size) {
        Data {
            Objects.requireNonNull(deadLetterId);
            Objects.requireNonNull(address);
            Objects.requireNonNull(reasonCode);
        }
    }
}
