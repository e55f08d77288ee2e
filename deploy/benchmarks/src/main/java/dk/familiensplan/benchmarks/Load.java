package dk.familiensplan.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** Clients that each begin the next operation when the one before it was answered. */
public final class Load {

    private Load() {}

    /**
     * What was measured.
     *
     * @param nanos how long each operation took, sorted
     * @param cpu what the measured processes used meanwhile
     */
    public record Measured(long[] nanos, Duration time, Duration cpu) {

        /** Two slices of the same thing, taken together. */
        public Measured and(Measured other) {
            return new Measured(
                    LongStream.concat(LongStream.of(nanos), LongStream.of(other.nanos))
                            .sorted()
                            .toArray(),
                    time.plus(other.time),
                    cpu.plus(other.cpu));
        }

        /** Operations in a second. */
        public double perSecond() {
            return nanos.length / (time.toNanos() / 1e9);
        }

        /** Operations for each second of processor time. */
        public double perCpuSecond() {
            return cpu.isZero() ? Double.NaN : nanos.length / (cpu.toNanos() / 1e9);
        }

        /** What this share of the operations took at most, in milliseconds. */
        public double milliseconds(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%8.0f/s  p50 %6.1f ms  p99 %6.1f ms  %7.0f per CPU-second",
                    perSecond(),
                    milliseconds(0.5),
                    milliseconds(0.99),
                    perCpuSecond());
        }
    }

    /**
     * Runs for a while.
     *
     * @param operation is given the number of its client; an exception of it ends the measurement with that exception
     * @param cpu is asked before and after
     */
    public static Measured run(int clients, Duration time, CpuTime cpu, IntConsumer operation) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Duration before = cpu.used();
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            List<CompletableFuture<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(CompletableFuture.supplyAsync(() -> repeat(client, end, operation), threads));
            }
            long[] nanos = running.stream()
                    .flatMap(one -> one.join().stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            return new Measured(
                    nanos,
                    Duration.ofNanos(System.nanoTime() - begun),
                    cpu.used().minus(before));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> repeat(int client, long end, IntConsumer operation) {
        List<Long> nanos = new ArrayList<>();
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            operation.accept(client);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }
}
