package dk.familiensplan.benchmarks.delivery;

import dk.familiensplan.benchmarks.Arguments;
import dk.familiensplan.benchmarks.CpuTime;
import dk.familiensplan.benchmarks.Families;
import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code deploy/benchmarks/delivery [--families 200] [--messages 20000] [--warm-up 20000] [--waiting 100000]}: how many
 * notifications a second go from the commit in the database to the agencies' inboxes, with all that lies between; how
 * long one takes at 200 a second; what a bare forwarder does with the same events on the same broker; how long what has
 * waited while the routes were away takes; and how many a second are acknowledged by agencies that answer.
 */
public final class Delivery {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int STEADY = 200;
    private static final int STEADY_SECONDS = 15;
    private static final Map<String, String> TOPIC_BY_AGENCY = new TreeMap<>(Map.of(
            "jobcentre-0999", "WORK",
            "family-0999", "PARENTING",
            "psychiatry-1099", "MENTAL_HEALTH",
            "hospital-1099", "PHYSICAL_HEALTH"));

    private final Platform platform;
    private final Notifications notifications;
    private final Inboxes inboxes;

    private Delivery(Platform platform, Notifications notifications, Inboxes inboxes) {
        this.platform = platform;
        this.notifications = notifications;
        this.inboxes = inboxes;
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given, "families", "messages", "warm-up", "waiting");
        try (Platform platform = OwnPlatform.start(
                Arguments.home(),
                Arguments.home().resolve("deploy/benchmarks/target/platform"),
                Duration.ofSeconds(1))) {
            makeFamilies(platform, arguments.number("families", 200));
            platform.stop(Part.AGENCIES);
            Notifications notifications = new Notifications(platform.database()::connectAsAdministrator);
            Result result;
            try (Inboxes inboxes = new Inboxes(platform)) {
                result = new Delivery(platform, notifications, inboxes)
                        .measure(
                                arguments.number("warm-up", 20_000),
                                arguments.number("messages", 20_000),
                                arguments.number("waiting", 100_000));
            }
            platform.start(Part.AGENCIES);
            acknowledged(notifications, arguments.number("messages", 20_000));
            System.out.println(result);
        }
    }

    private record Result(
            double perSecond, double bare, int waiting, double drained, long outOfOrder, long lost, long doubled) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "delivered=%.0f/s bare=%.0f/s ratio=%.2f waiting=%d drained=%.1fs out_of_order=%d lost=%d doubled=%d",
                    perSecond,
                    bare,
                    perSecond / bare,
                    waiting,
                    drained,
                    outOfOrder,
                    lost,
                    doubled);
        }
    }

    /** Each with a message to each agency, delivered and acknowledged. */
    private static void makeFamilies(Platform platform, int families) {
        Person coordinator = Person.signIn(platform.settings().webUrl(), "mads");
        for (int i = 0; i < families; i++) {
            Answer opened = coordinator.post("/plans", Families.ofTwo("Prøve " + i, TOPIC_BY_AGENCY));
            String plan = opened.body().path("id").asText();
            coordinator.post("/plans/" + plan + "/activation", Map.of(), opened.etag(), null);
        }
        try {
            Notifications made = new Notifications(platform.database()::connectAsAdministrator);
            int wanted = families * TOPIC_BY_AGENCY.size();
            Patience.until(PATIENCE, () -> count(made, "ACKNOWLEDGED") >= wanted);
        } catch (Exception gone) {
            throw new IllegalStateException("the families' messages cannot be looked at", gone);
        }
    }

    private static int count(Notifications notifications, String state) {
        try {
            return notifications.states().getOrDefault(state, 0);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Result measure(int warmUp, int messages, int waiting) throws Exception {
        turn("warm-up", warmUp);
        Turn one = turn("product", messages);
        Turn two = turn("product", messages);
        int length = inboxes.length();
        steady();

        platform.stop(Part.ROUTES);
        Turn three;
        Turn four;
        try (BareForwarder bare = new BareForwarder(platform, length)) {
            turn("bare, warm-up", warmUp);
            three = turn("bare", messages);
            four = turn("bare", messages);
        }

        inboxes.forget();
        Map<String, String> queued = notifications.queue(waiting);
        Patience.until(PATIENCE, () -> count(notifications, "WAITING") == 0);
        long begun = System.nanoTime();
        platform.start(Part.ROUTES);
        double ready = since(begun);
        List<Inboxes.Arrival> arrivals = inboxes.await(waiting, PATIENCE);
        double drained = since(begun);
        System.out.printf(
                Locale.ROOT,
                "%-16s %7d messages in %6.1f s, of which the routes' own start is %.1f s%n",
                "drained",
                arrivals.size(),
                drained,
                ready);
        long distinct =
                arrivals.stream().map(Inboxes.Arrival::notification).distinct().count();
        return new Result(
                (one.perSecond() + two.perSecond()) / 2,
                (three.perSecond() + four.perSecond()) / 2,
                waiting,
                drained,
                one.outOfOrder() + two.outOfOrder() + Notifications.outOfOrder(queued, arrivals),
                queued.size() - distinct,
                arrivals.size() - distinct);
    }

    private record Turn(double perSecond, long outOfOrder) {}

    /** Queues so many in one transaction and waits until all lie in the inboxes. */
    private Turn turn(String name, int count) throws SQLException {
        inboxes.forget();
        Map<Part, Duration> before = cpu();
        Map<String, String> queued = notifications.queue(count);
        long begun = System.nanoTime();
        List<Inboxes.Arrival> arrivals = inboxes.await(count, PATIENCE);
        double seconds = since(begun);
        Map<Part, Duration> after = cpu();
        StringBuilder used = new StringBuilder();
        after.forEach((part, time) -> used.append(String.format(
                Locale.ROOT,
                "  %s %.0f",
                part.id(),
                100 * time.minus(before.getOrDefault(part, Duration.ZERO)).toMillis() / 1000.0 / seconds)));
        System.out.printf(
                Locale.ROOT,
                "%-16s %7d messages %8.0f/s   CPU in %% of a core:%s%n",
                name,
                arrivals.size(),
                arrivals.size() / seconds,
                used);
        // What follows from them, such as receipts, is no part of the next turn.
        Patience.until(PATIENCE, () -> name.startsWith("bare") || count(notifications, "QUEUED") == 0);
        return new Turn(arrivals.size() / seconds, Notifications.outOfOrder(queued, arrivals));
    }

    /** At a steady pace far from the limit: how long from the commit to the inbox. */
    private void steady() throws SQLException {
        inboxes.forget();
        int each = STEADY / 10;
        Map<String, Long> committed = new HashMap<>();
        long begun = System.nanoTime();
        for (int i = 0; i < STEADY_SECONDS * 10; i++) {
            long due = begun + TimeUnit.MILLISECONDS.toNanos(100L * i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Map<String, String> queued = notifications.queue(each);
            long now = System.nanoTime();
            queued.keySet().forEach(notification -> committed.put(notification, now));
        }
        List<Double> millis = new ArrayList<>(inboxes.await(committed.size(), PATIENCE).stream()
                .map(arrival ->
                        (arrival.nanos() - committed.getOrDefault(arrival.notification(), arrival.nanos())) / 1e6)
                .sorted()
                .toList());
        System.out.printf(
                Locale.ROOT,
                "%-16s %7d messages, from commit to inbox p50 %.0f ms, p99 %.0f ms%n",
                "at " + STEADY + "/s",
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get((int) (millis.size() * 0.99)));
    }

    /** With the stand-in agencies, which read, keep a ledger and answer: until the last answer is taken in. */
    private static void acknowledged(Notifications notifications, int count) throws SQLException {
        int before = count(notifications, "ACKNOWLEDGED");
        notifications.queue(count);
        long begun = System.nanoTime();
        Patience.until(PATIENCE, () -> count(notifications, "ACKNOWLEDGED") >= before + count);
        System.out.printf(
                Locale.ROOT,
                "%-16s %7d messages %8.0f/s%n",
                "acknowledged",
                count(notifications, "ACKNOWLEDGED") - before,
                count / since(begun));
    }

    private Map<Part, Duration> cpu() {
        Map<Part, Duration> used = new TreeMap<>();
        for (Part part : List.of(Part.CASE_SERVICE, Part.ROUTES, Part.BROKER, Part.DATABASE)) {
            used.put(part, CpuTime.of(platform, part).used());
        }
        return used;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
