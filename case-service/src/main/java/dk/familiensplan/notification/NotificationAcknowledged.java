package dk.familiensplan.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.circuit.CircuitCause;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency's system has answered a notification. */
@ApplicationScoped
class NotificationAcknowledged implements EventHandler {

    /** Where the agency gives no code. */
    private static final String NO_CODE = "unspecified";

    private final Receipts receipts;
    private final Agencies agencies;
    private final FollowingCircuit circuits;
    private final TestAnswers tests;
    private final Clock clock;

    @Inject
    NotificationAcknowledged(
            Receipts receipts, Agencies agencies, FollowingCircuit circuits, TestAnswers tests, Clock clock) {
        this.receipts = receipts;
        this.agencies = agencies;
        this.circuits = circuits;
        this.tests = tests;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "dk.familiensplan.notification.acknowledged.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        return takeAll(List.of(event)).get(0);
    }

    @Override
    public boolean takesManyAtOnce() {
        return true;
    }

    @Override
    public List<Verdict> takeAll(List<ReceivedEvent> events) {
        List<Verdict> verdicts =
                new ArrayList<>(receipts.takeAll(events.stream().map(this::move).toList()));
        for (int i = 0; i < events.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Rejected && isAnswerToTest(events.get(i))) {
                verdicts.set(i, Verdict.ACCEPTED);
            }
        }
        return verdicts;
    }

    private Receipts.Move move(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        String code = data.reasonCode() == null ? NO_CODE : data.reasonCode();
        return new Receipts.Move(event, data.notificationId(), (notification, now) -> {
            switch (data.outcome()) {
                case ACKNOWLEDGED -> {
                    notification.acknowledged(now);
                    circuits.answered(notification.agency(), now);
                }
                case REJECTED -> {
                    notification.rejected(code, data.reasonText(), now);
                    circuits.answered(notification.agency(), now);
                }
                case TRANSIENT -> {
                    notification.failed(code, data.reasonText());
                    if (!sendsAgainBySchedule(notification)) {
                        notification.tryLater(now);
                    }
                    circuits.failed(notification.agency(), CircuitCause.CANNOT_NOW, now);
                }
            }
        });
    }

    private boolean isAnswerToTest(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        return event.sender()
                .filter(agency ->
                        tests.take(data.notificationId(), agency, data.outcome().name(), clock.instant()))
                .isPresent();
    }

    /** Where the standard itself says when, see {@link ResendingNotifications}. */
    private boolean sendsAgainBySchedule(Notification notification) {
        return agencies.byId(notification.agency())
                .filter(agency -> agency.format() == MessageFormat.MEDCOM)
                .isPresent();
    }

    private record Data(
            UUID notificationId,
            Outcome outcome,
            @Nullable String reasonCode,
            @Nullable String reasonText) {
        Data {
            Objects.requireNonNull(notificationId);
            Objects.requireNonNull(outcome);
        }
    }

    private enum Outcome {
        @JsonProperty("acknowledged")
        ACKNOWLEDGED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("transient")
        TRANSIENT
    }
}
