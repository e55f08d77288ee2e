package dk.familiensplan.benchmarks.kill;

import dk.familiensplan.local.Part;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run came to.
 *
 * @param families whose plan the product had said is active
 * @param messages that the agencies hold
 * @param askedFor messages that were sent once more because their agency had seen a gap in the numbers and had asked
 * @param lost plans that were confirmed and are not there, and messages that were made and that no agency holds
 * @param doubled plans of one family, and messages that were put on an agency's queue more often than once and
 *     once for each time that the agency asked
 * @param orphaned messages that an agency holds and no plan knows, or that no agency had acknowledged at the end
 * @param recoveries one for each kill
 */
public record Tally(
        int families, int messages, long askedFor, long lost, long doubled, long orphaned, List<Recovery> recoveries) {

    /** How long after a kill everything answered again; the start of the killed process is part of it. */
    public record Recovery(Part killed, Duration time) {}

    public Tally {
        recoveries = List.copyOf(recoveries);
    }

    /** The time that this share of the recoveries took at most; of one part, or of all. */
    public Duration recovery(double share, Part... of) {
        List<Duration> times = recoveries.stream()
                .filter(recovery -> of.length == 0 || Stream.of(of).anyMatch(recovery.killed()::equals))
                .map(Recovery::time)
                .sorted()
                .toList();
        return times.isEmpty() ? Duration.ZERO : times.get((int) Math.ceil(share * times.size()) - 1);
    }

    /** The line that a run ends with. */
    public String inOneLine() {
        return String.format(
                Locale.ROOT,
                "kills=%d lost=%d doubled=%d orphaned=%d recovery_p99=%.1fs",
                recoveries.size(),
                lost,
                doubled,
                orphaned,
                recovery(0.99).toMillis() / 1000.0);
    }
}
