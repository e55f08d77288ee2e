package dk.familiensplan.platform.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something changed, for one person: ids only. */
public record LiveEvent(
        Position position,
        String recipient,
        String topic,
        @Nullable UUID ref) {}
