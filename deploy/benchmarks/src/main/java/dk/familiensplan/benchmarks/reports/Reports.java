package dk.familiensplan.benchmarks.reports;

import dk.familiensplan.benchmarks.Arguments;
import dk.familiensplan.benchmarks.CpuTime;
import dk.familiensplan.benchmarks.Load;
import dk.familiensplan.benchmarks.Load.Measured;
import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.benchmarks.plans.Product;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.Person;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * {@code deploy/benchmarks/reports [--plans 1000000] [--clients 4] [--seconds 15]}: how long a steering group waits for a
 * report over so many plans of one municipality, and how much slower coordinators read plans meanwhile, in turns without
 * (A B A B). Also what it takes to work quarters out once, which the product does at night.
 */
public final class Reports {

    private static final int DRAFTS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Reports() {}

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given, "plans", "clients", "seconds");
        int plans = arguments.number("plans", 1_000_000);
        int clients = arguments.number("clients", 4);
        Duration slice = Duration.ofSeconds(arguments.number("seconds", 15));
        try (Platform platform = OwnPlatform.start(
                Arguments.home(),
                Arguments.home().resolve("deploy/benchmarks/target/platform"),
                Duration.ofSeconds(1))) {
            URI web = platform.settings().webUrl();
            CpuTime cpu = CpuTime.of(platform, Part.CASE_SERVICE, Part.DATABASE);
            Product work = new Product(web, "karen", "mads");
            for (int draft = 0; draft < DRAFTS; draft++) {
                work.create(draft);
            }
            work.readWhatWasMade();
            long begun = System.nanoTime();
            try (Connection connection = platform.database().connectAsAdministrator()) {
                ManyFamilies.write(connection, plans);
            }
            tell("plans written in", seconds(begun));
            Load.run(clients, slice.multipliedBy(2), cpu, work::read);

            Person steering = Person.signIn(web, "anne");
            begun = System.nanoTime();
            String overview = steering.get("/reports/overview", PATIENCE).body().toString();
            tell("four quarters worked out in", seconds(begun));
            if (!overview.contains("\"hidden\":false")) {
                throw new IllegalStateException("the report shows no number");
            }
            Load.run(1, slice, cpu, client -> steering.get("/reports/overview"));
            System.out.printf(
                    Locale.ROOT,
                    "%-35s %s%n",
                    "read the overview",
                    Load.run(1, slice, cpu, client -> steering.get("/reports/overview")));
            beside(
                    "while reports are read all the time",
                    work,
                    clients,
                    slice,
                    cpu,
                    () -> steering.get("/reports/overview"));
            Measured alone = Load.run(clients, slice, cpu, work::read);
            String older = steering.get("/reports/overview")
                    .body()
                    .path("periods")
                    .path(4)
                    .asText();
            CompletableFuture<Double> workedOut = CompletableFuture.supplyAsync(() -> {
                long since = System.nanoTime();
                steering.get("/reports/overview?period=" + older, PATIENCE);
                return seconds(since);
            });
            Measured meanwhile = Load.run(clients, slice, cpu, work::read);
            tell("four older worked out in", workedOut.join());
            print("while they are worked out", alone, meanwhile);
        }
    }

    /** Coordinators read plans, in turns alone and beside something else. */
    private static void beside(String what, Product work, int clients, Duration slice, CpuTime cpu, Runnable other) {
        Measured alone = Load.run(clients, slice, cpu, work::read);
        Measured beside = with(other, () -> Load.run(clients, slice, cpu, work::read));
        alone = alone.and(Load.run(clients, slice, cpu, work::read));
        beside = beside.and(with(other, () -> Load.run(clients, slice, cpu, work::read)));
        print(what, alone, beside);
    }

    private static void print(String what, Measured alone, Measured beside) {
        System.out.printf(Locale.ROOT, "%-35s %s%n", "plans read alone", alone);
        System.out.printf(Locale.ROOT, "%-35s %s%n", what, beside);
        System.out.printf(
                Locale.ROOT, "%-35s %.1f %% slower%n", "", 100 * (1 - beside.perSecond() / alone.perSecond()));
    }

    private static Measured with(Runnable other, Supplier<Measured> measuring) {
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                other.run();
            }
        });
        try {
            return measuring.get();
        } finally {
            going.set(false);
            beside.join();
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void tell(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%-35s %.1f s%n", what, seconds);
    }
}
