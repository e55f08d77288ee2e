package dk.familiensplan.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again and again until something is so, or the time is up. */
public final class Patience {

    private static final long BETWEEN_LOOKS_MS = 100;

    private Patience() {}

    /** Whether it became so within the limit. */
    public static boolean until(Duration limit, BooleanSupplier holds) {
        return until(limit, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty())
                .isPresent();
    }

    /** What was found, or nothing when the time was up; an exception from the look is passed on at once. */
    public static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> look) {
        CompletableFuture<T> found = new CompletableFuture<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "patience");
            thread.setDaemon(true);
            return thread;
        });
        try {
            clock.scheduleWithFixedDelay(() -> lookOnce(look, found), 0, BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
            return Optional.of(found.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException timeIsUp) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            clock.shutdownNow();
        }
    }

    private static <T> void lookOnce(Supplier<Optional<T>> look, CompletableFuture<T> found) {
        try {
            look.get().ifPresent(found::complete);
        } catch (RuntimeException e) {
            found.completeExceptionally(e);
        }
    }
}
