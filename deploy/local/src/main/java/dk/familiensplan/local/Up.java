package dk.familiensplan.local;

import dk.familiensplan.local.play.DemoData;
import dk.familiensplan.local.play.MainJob;
import dk.familiensplan.local.play.Narrator;
import dk.familiensplan.local.play.Refused;
import dk.familiensplan.local.play.StepResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * What {@code deploy/up} runs: starts the platform, fills it the first time, plays the main job and tells each step,
 * and then stays until Ctrl-C. Every way that it can fail ends in one plain sentence and what to do.
 */
public final class Up {

    static final int HELD = 0;
    static final int DID_NOT_HOLD = 1;
    static final int COULD_NOT_START = 2;
    static final int NOT_UNDERSTOOD = 64;

    private static final String USAGE = """
            deploy/up [--fresh] [--once]

              --fresh   delete all data of the local platform and start over
              --once    start, play the main job, check every step, stop;
                        exit status 0 only when all steps held

            Ports, folders and the time in which a message can be stopped are changed by environment variables:
              FAMILIENSPLAN_WEB_PORT, _OIDC_PORT, _AGENCIES_PORT, _ROUTES_PORT, _BROKER_PORT, _DB_PORT,
              FAMILIENSPLAN_DATA (default .local), FAMILIENSPLAN_SEND_DELAY (default PT5S).
            """;

    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean interrupted;

    private Up(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs with the command line's arguments; ends the process with the status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Up(out, err).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return HELD;
        }
        if (!Set.of("--fresh", "--once").containsAll(arguments)) {
            err.print(USAGE);
            return NOT_UNDERSTOOD;
        }
        try (Platform platform = Platform.in(Settings.from(System.getenv()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(platform), "stop"));
            return run(platform, arguments.contains("--fresh"), arguments.contains("--once"));
        } catch (CannotStart e) {
            if (interrupted) {
                awaitTheEnd();
            }
            err.println();
            err.println(e.getMessage());
            err.println(e.wayOut());
            return COULD_NOT_START;
        }
    }

    private int run(Platform platform, boolean fresh, boolean once) {
        long begun = System.nanoTime();
        int left = platform.endLeftovers();
        if (left > 0) {
            out.println("Stopped " + left + " parts that an earlier run had left running.");
        }
        if (fresh) {
            platform.startOver();
            out.println("Deleted the data of earlier runs.");
        }
        out.println("Starting the platform on Java " + platform.jdk().feature() + "; data and logs are kept in "
                + platform.settings().data());
        platform.start(new Told());
        out.println("Everything runs after " + seconds(Duration.ofNanos(System.nanoTime() - begun)) + ".");
        out.println();
        fillTheFirstTime(platform);
        boolean held = playMainJob(platform);
        tellWhere(platform);
        if (once) {
            return held ? HELD : DID_NOT_HOLD;
        }
        out.println("Press Ctrl-C to stop.");
        awaitTheEnd();
        return HELD;
    }

    private void fillTheFirstTime(Platform platform) {
        Path filled = platform.settings().data().resolve("demonstration-is-filled");
        if (Files.exists(filled)) {
            return;
        }
        out.print("Filling the demonstration with invented families, through the API ... ");
        out.flush();
        long begun = System.nanoTime();
        try {
            int families = new DemoData(platform.settings().webUrl()).load();
            Files.createFile(filled);
            out.println(families + " families (" + seconds(Duration.ofNanos(System.nanoTime() - begun)) + ")");
        } catch (Refused e) {
            // The main job does not need them, and the next start goes on where this stopped.
            out.println("stopped: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    private boolean playMainJob(Platform platform) {
        out.println("Playing the main job:");
        List<StepResult> results =
                new MainJob(platform.settings().webUrl(), platform.settings().agenciesUrl(), new Aloud()).play();
        long held = results.stream().filter(StepResult::held).count();
        out.println();
        out.println(
                held == results.size()
                        ? "All " + held + " steps held."
                        : held + " of " + results.size() + " steps held; the logs are in "
                                + platform.settings().data().resolve("logs") + ".");
        out.println();
        return held == results.size();
    }

    private void tellWhere(Platform platform) {
        out.println("Familiens Plan:                " + platform.settings().webUrl());
        out.println("The agencies' own systems:     " + platform.settings().agenciesUrl());
        out.println("Sign in as (a button on the sign-in page, no password):");
        for (Municipality.Person person : platform.municipality().people()) {
            String place = person.agency() == null
                    ? ""
                    : ", " + platform.municipality().agency(person.agency()).name();
            out.printf("  %-18s %s%s%n", person.name(), person.title(), place);
        }
        out.println();
    }

    private void stopInOrder(Platform platform) {
        interrupted = true;
        out.println();
        platform.stopForGood(new Told());
        out.println("Stopped. The data is kept.");
    }

    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private final class Aloud implements Narrator {
        @Override
        public void begins(int number, String title) {
            out.println();
            out.println(number + ". " + title);
        }

        @Override
        public void fact(String fact) {
            out.println("   - " + fact);
        }

        @Override
        public void ended(StepResult result) {
            out.println(result.held() ? "   held" : "   DID NOT HOLD: " + result.failure());
        }
    }

    private final class Told implements Progress {
        @Override
        public void starting(Part part) {
            out.print("  " + part.title() + " ... ");
            out.flush();
        }

        @Override
        public void started(Part part, Duration waited) {
            out.println("ready (" + seconds(waited) + ")");
        }

        @Override
        public void stopping(Part part) {
            out.println("  stopping " + part.title());
        }
    }
}
