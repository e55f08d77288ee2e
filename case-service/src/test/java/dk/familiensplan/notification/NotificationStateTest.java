package dk.familiensplan.notification;

import static dk.familiensplan.notification.NotificationState.ACKNOWLEDGED;
import static dk.familiensplan.notification.NotificationState.ASKING;
import static dk.familiensplan.notification.NotificationState.DEAD;
import static dk.familiensplan.notification.NotificationState.DISCARDED;
import static dk.familiensplan.notification.NotificationState.FAILED;
import static dk.familiensplan.notification.NotificationState.HELD;
import static dk.familiensplan.notification.NotificationState.PREPARED;
import static dk.familiensplan.notification.NotificationState.QUEUED;
import static dk.familiensplan.notification.NotificationState.REJECTED;
import static dk.familiensplan.notification.NotificationState.SENT;
import static dk.familiensplan.notification.NotificationState.STOPPED;
import static dk.familiensplan.notification.NotificationState.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The whole machine, as the delivery guarantees promise it. */
class NotificationStateTest {

    private static final Map<NotificationState, Set<NotificationState>> LEADS_TO = Map.ofEntries(
            Map.entry(PREPARED, Set.of(STOPPED, QUEUED)),
            Map.entry(ASKING, Set.of(PREPARED, WITHHELD, STOPPED)),
            Map.entry(QUEUED, Set.of(ASKING, WITHHELD, HELD, SENT, ACKNOWLEDGED, REJECTED, FAILED, DEAD)),
            Map.entry(FAILED, Set.of(ASKING, WITHHELD, HELD, SENT, ACKNOWLEDGED, REJECTED, DEAD)),
            Map.entry(HELD, Set.of(STOPPED)),
            Map.entry(SENT, Set.of(ACKNOWLEDGED, REJECTED, FAILED, DEAD)),
            Map.entry(DEAD, Set.of(ACKNOWLEDGED, REJECTED)),
            Map.entry(STOPPED, Set.of()),
            Map.entry(WITHHELD, Set.of()),
            Map.entry(DISCARDED, Set.of()),
            Map.entry(ACKNOWLEDGED, Set.of()),
            Map.entry(REJECTED, Set.of()));

    @Test
    void leadsWhereItIsPromisedAndNowhereElse() {
        for (NotificationState from : NotificationState.values()) {
            assertThat(those(from::leadsTo))
                    .as("from %s", from)
                    .containsExactlyInAnyOrderElementsOf(LEADS_TO.get(from));
        }
    }

    @Test
    void letsAPersonSendAgainWhatDidNotArrive() {
        assertThat(those(NotificationState::canBeResent)).containsExactlyInAnyOrder(DEAD, FAILED, REJECTED, HELD);
    }

    @Test
    void letsAPersonStopWhatHasNotLeft() {
        assertThat(those(NotificationState::canBeStopped)).containsExactlyInAnyOrder(PREPARED, HELD, ASKING);
    }

    @Test
    void letsTheRoutesFetchWhatWaits() {
        assertThat(those(NotificationState::canBeClaimed)).containsExactlyInAnyOrder(QUEUED, FAILED);
    }

    @Test
    void letsAnAgencyAskOnceMoreForWhatHasLeft() {
        assertThat(those(NotificationState::canBeSentOnceMore)).containsExactlyInAnyOrder(SENT, ACKNOWLEDGED, REJECTED);
    }

    @Test
    void tellsWhatIsKeptBackWhatMayStillLeaveAndWhatTheAgencyHas() {
        assertThat(those(NotificationState::isKeptBack)).containsExactlyInAnyOrder(ASKING, WITHHELD);
        assertThat(those(NotificationState::mayStillLeave))
                .containsExactlyInAnyOrder(PREPARED, ASKING, HELD, QUEUED, FAILED);
        assertThat(those(NotificationState::isWithTheAgency)).containsExactlyInAnyOrder(SENT, ACKNOWLEDGED);
    }

    private static List<NotificationState> those(Predicate<NotificationState> which) {
        return Arrays.stream(NotificationState.values()).filter(which).toList();
    }
}
