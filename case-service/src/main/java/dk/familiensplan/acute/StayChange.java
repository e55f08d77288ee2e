package dk.familiensplan.acute;

import dk.familiensplan.plan.PlanEvent;
import java.util.Optional;

/** What the coordinator sees when a stay stands otherwise than before. */
final class StayChange {

    private StayChange() {}

    static Optional<PlanEvent.Kind> between(Optional<StayStatus> was, StayStatus is) {
        return switch (is) {
            case ADMITTED ->
                Optional.of(
                        was.filter(StayStatus.ON_LEAVE::equals).isPresent()
                                ? PlanEvent.Kind.RETURNED
                                : PlanEvent.Kind.ADMITTED);
            case ON_LEAVE -> Optional.of(PlanEvent.Kind.ON_LEAVE);
            case DISCHARGED -> Optional.of(PlanEvent.Kind.DISCHARGED);
            case DECEASED -> Optional.of(PlanEvent.Kind.DECEASED);
            // A stay that never was: whoever saw it as begun sees it ended; nobody else sees anything.
            case CANCELLED -> was.filter(StayStatus::isUnderWay).map(status -> PlanEvent.Kind.DISCHARGED);
        };
    }
}
