package dk.familiensplan.platform.time;

import java.time.Instant;

/**
 * Fired asynchronously once a minute at each instance, for sweeping up.
 *
 * <p>Observe it with {@code @ObservesAsync}. Several instances do so at the same time: what is done must bear that.
 */
public record MinutePassed(Instant at) {}
