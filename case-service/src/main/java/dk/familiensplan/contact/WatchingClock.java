package dk.familiensplan.contact;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock of contact requests (invariant 10). Once a minute, at every instance: who owes an answer is reminded before it
 * is due, and what is over its time climbs to the leader of the coordinator's unit. That it did is written down once, and
 * the agency sees it; an answer that comes later does not undo it.
 */
@ApplicationScoped
@Transactional
public class WatchingClock {

    /** So many days before the last day the coordinator is reminded. */
    static final int REMINDED_BEFORE = 1;

    /** The same where a law sets the day. */
    static final int STATUTORY_REMINDED_BEFORE = 2;

    private final RequestClock requests;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    WatchingClock(RequestClock requests, AuditLog audit, LiveEvents live, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    void look(@ObservesAsync MinutePassed minute) {
        look();
    }

    /** Looks once, now. */
    void look() {
        LocalDate today = LocalDate.now(clock);
        requests.remind(today.plusDays(REMINDED_BEFORE), today.plusDays(STATUTORY_REMINDED_BEFORE), clock.instant())
                .forEach(due -> tell(due, List.of(due.coordinator())));
        requests.escalate(today, clock.instant()).forEach(over -> {
            audit.recordByItself(Deed.CONTACT_REQUEST_OVERDUE, over.plan(), Purpose.COORDINATION);
            List<String> both = new ArrayList<>(over.leaders());
            both.add(over.coordinator());
            tell(over, both);
        });
    }

    private void tell(RequestClock.Found found, List<String> whom) {
        live.tell(whom, "contact-request", found.request().value());
        live.tell(whom, "my-day", null);
    }
}
