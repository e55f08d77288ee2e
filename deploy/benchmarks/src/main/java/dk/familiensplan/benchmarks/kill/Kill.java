package dk.familiensplan.benchmarks.kill;

import dk.familiensplan.benchmarks.Arguments;
import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import java.time.Duration;
import java.util.List;

/** {@code deploy/benchmarks/kill --kills N --seed S}; ends with a failure when anything was lost, doubled or orphaned. */
public final class Kill {

    private static final int FAMILIES_PER_KILL = 25;

    private Kill() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given, "kills", "seed", "families-per-kill");
        int kills = arguments.number("kills", 200);
        long seed = arguments.number("seed", 20_261_122);
        try (Platform platform = OwnPlatform.start(
                Arguments.home(),
                Arguments.home().resolve("deploy/benchmarks/target/platform"),
                Duration.ofSeconds(1))) {
            Tally tally = new KillHarness(
                            platform,
                            kills,
                            seed,
                            arguments.number("families-per-kill", FAMILIES_PER_KILL),
                            System.out::println)
                    .run();
            System.out.println();
            System.out.printf(
                    "%d families, %d messages, %d of them once more at the agency's asking, seed %d%n",
                    tally.families(), tally.messages(), tally.askedFor(), seed);
            System.out.printf("%-13s %6s %8s %8s %8s%n", "killed", "times", "p50", "p99", "longest");
            for (Part part : List.of(Part.CASE_SERVICE, Part.ROUTES, Part.BROKER, Part.DATABASE)) {
                System.out.printf(
                        "%-13s %6d %6.1f s %6.1f s %6.1f s%n",
                        part.id(),
                        tally.recoveries().stream()
                                .filter(recovery -> recovery.killed() == part)
                                .count(),
                        seconds(tally.recovery(0.5, part)),
                        seconds(tally.recovery(0.99, part)),
                        seconds(tally.recovery(1, part)));
            }
            System.out.println(tally.inOneLine());
            if (tally.lost() + tally.doubled() + tally.orphaned() > 0) {
                System.exit(1);
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
