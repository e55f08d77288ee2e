package dk.familiensplan.benchmarks.kill;

import dk.familiensplan.benchmarks.Arguments;
import dk.familiensplan.benchmarks.Families;
import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.benchmarks.delivery.Notifications;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.AgenciesControl;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code deploy/benchmarks/outage [--rate 2] [--families 40]}: agencies, broker, case-service and database are each ended
 * as a crash would, for what comes in 1, 5 and 60 minutes at that many notifications a second, and started again. The
 * minutes are not waited for: what comes in them is queued at once while the part is away, as it would lie there at their
 * end. No pause between two tries is longer than ten seconds, so a longer outage changes nothing but how much waits.
 */
public final class Outage {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<Integer> MINUTES = List.of(1, 5, 60);
    private static final List<Part> PARTS = List.of(Part.AGENCIES, Part.BROKER, Part.CASE_SERVICE, Part.DATABASE);
    private static final Map<String, String> TOPIC_BY_AGENCY = new TreeMap<>(Map.of(
            "jobcentre-0999", "WORK",
            "family-0999", "PARENTING",
            "psychiatry-1099", "MENTAL_HEALTH",
            "hospital-1099", "PHYSICAL_HEALTH"));

    private final Platform platform;

    private Outage(Platform platform) {
        this.platform = platform;
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given, "rate", "families");
        int rate = arguments.number("rate", 2);
        try (Platform platform = OwnPlatform.start(
                Arguments.home(),
                Arguments.home().resolve("deploy/benchmarks/target/platform"),
                Duration.ofSeconds(1))) {
            Outage outage = new Outage(platform);
            outage.makeFamilies(arguments.number("families", 40));
            System.out.printf(
                    "%-14s %7s %9s %9s %9s %5s %8s%n",
                    "away", "minutes", "waited", "started", "drained", "lost", "doubled");
            long wrong = 0;
            for (Part part : PARTS) {
                for (int minutes : MINUTES) {
                    wrong += outage.of(part, minutes, minutes * 60 * rate);
                }
            }
            System.out.println("outages=" + PARTS.size() * MINUTES.size() + " lost_or_doubled=" + wrong);
            if (wrong > 0) {
                System.exit(1);
            }
        }
    }

    private void makeFamilies(int families) throws Exception {
        Person coordinator = Person.signIn(platform.settings().webUrl(), "mads");
        for (int i = 0; i < families; i++) {
            Answer opened = coordinator.post("/plans", Families.ofTwo("Prøve " + i, TOPIC_BY_AGENCY));
            String plan = opened.body().path("id").asText();
            coordinator.post("/plans/" + plan + "/activation", Map.of(), opened.etag(), null);
        }
        Notifications made = notifications();
        Patience.until(PATIENCE, () -> acknowledged(made) >= families * TOPIC_BY_AGENCY.size());
    }

    private long of(Part part, int minutes, int count) throws Exception {
        Holdings holdings =
                new Holdings(new AgenciesControl(platform.settings().agenciesUrl()), TOPIC_BY_AGENCY.keySet());
        Notifications before = notifications();
        int settled = acknowledged(before);
        if (part == Part.DATABASE) {
            // Nothing can be written while it is away: it dies under what has just been.
            before.queue(count);
            platform.kill(part);
        } else {
            platform.kill(part);
            before.queue(count);
        }

        long begun = System.nanoTime();
        if (part == Part.AGENCIES) {
            Patience.until(PATIENCE, () -> sent(before) >= count);
            begun = System.nanoTime();
        }
        platform.start(part);
        double started = since(begun);
        Notifications after = part == Part.DATABASE ? notifications() : before;
        int waited = settled + count - acknowledged(after);
        Patience.until(PATIENCE, () -> acknowledged(after) >= settled + count);
        double drained = since(begun);
        holdings.look();

        long doubled = holdings.doubled();
        long lost = Math.max(0, settled + count - acknowledged(after));
        System.out.printf(
                Locale.ROOT,
                "%-14s %7d %9d %7.1f s %7.1f s %5d %8d%n",
                part.id(),
                minutes,
                waited,
                started,
                drained,
                lost,
                doubled);
        return lost + doubled;
    }

    private Notifications notifications() throws Exception {
        return new Notifications(platform.database()::connectAsAdministrator);
    }

    private static int acknowledged(Notifications notifications) {
        return count(notifications, "ACKNOWLEDGED");
    }

    private static int sent(Notifications notifications) {
        return count(notifications, "SENT");
    }

    private static int count(Notifications notifications, String state) {
        try {
            return notifications.states().getOrDefault(state, 0);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
