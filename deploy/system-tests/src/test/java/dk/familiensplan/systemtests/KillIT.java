package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.agencies.Entry;
import dk.familiensplan.local.play.AgenciesControl;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import dk.familiensplan.local.play.PlanDraft;
import dk.familiensplan.local.play.Refused;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The case-service or the routes are killed ({@code kill -9}) at random points while 500 families get their plans and
 * four agencies each their message about each. Afterwards every message that the plans say was made lies in its
 * agency's ledger, once.
 */
@ExtendWith(RunningPlatform.class)
@Order(9)
class KillIT {

    private static final int FAMILIES = 500;
    private static final int KILLS = 10;
    private static final long SEED = 20261122;
    private static final int BROWSERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> TOPIC_BY_AGENCY = new TreeMap<>(Map.of(
            "jobcentre-0999", "WORK",
            "family-0999", "PARENTING",
            "psychiatry-1099", "MENTAL_HEALTH",
            "hospital-1099", "PHYSICAL_HEALTH"));

    private final Queue<String> activated = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void nothingIsLostOrDoubledWhenProcessesAreKilledInTheMiddle(Platform platform)
            throws ExecutionException, InterruptedException {
        Person coordinator = Person.signIn(platform.settings().webUrl(), "mads");
        AgenciesControl agencies = new AgenciesControl(platform.settings().agenciesUrl());
        int before = received(agencies);

        List<Part> killed = new ArrayList<>();
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < FAMILIES; i++) {
                int number = i;
                work.add(browsers.submit(() -> openAndActivate(coordinator, number)));
            }
            // Half of a point is a family whose plan is active, the other half is its messages in the agencies'
            // ledgers.
            for (int point : killPoints()) {
                Patience.until(PATIENCE, () -> activated.size() + (received(agencies) - before) / 4 >= point);
                Part victim = killed.size() % 2 == 0 ? Part.CASE_SERVICE : Part.ROUTES;
                platform.kill(victim);
                platform.start(victim);
                killed.add(victim);
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            browsers.shutdownNow();
        }

        Map<String, Set<String>> made = awaitAllAcknowledged(coordinator);
        assertThat(killed).hasSize(KILLS);
        assertThat(activated).as("plans that became active").hasSize(FAMILIES).doesNotHaveDuplicates();
        assertThat(plansNamed(coordinator)).as("plans in the database").isEqualTo(FAMILIES);
        TOPIC_BY_AGENCY.keySet().forEach(agency -> {
            List<Entry> receipts = agencies.ledger(agency, 1).stream()
                    .filter(entry -> made.get(agency).contains(String.valueOf(entry.messageId())))
                    .filter(entry -> entry.direction() == Entry.Direction.IN)
                    .toList();
            assertThat(receipts.stream().map(Entry::messageId))
                    .as("messages to %s: none lost, none doubled", agency)
                    .hasSize(FAMILIES)
                    .doesNotHaveDuplicates();
        });
        assertThat(tries.get()).as("requests tried at least once each").isGreaterThanOrEqualTo(FAMILIES);
    }

    private static List<Integer> killPoints() {
        Random random = new Random(SEED);
        return random.ints(KILLS, 1, 2 * FAMILIES - 10).sorted().boxed().toList();
    }

    private static int received(AgenciesControl agencies) {
        return TOPIC_BY_AGENCY.keySet().stream()
                .mapToInt(agency -> agencies.holding(agency).messages())
                .sum();
    }

    /** Tries as a patient client would: the same key and the same content until it is answered. */
    private void openAndActivate(Person coordinator, int number) {
        PlanDraft draft = PreparedPlans.draft("Prøve " + number, TOPIC_BY_AGENCY);
        UUID key = UUID.nameUUIDFromBytes(("kill-" + SEED + "-" + number).getBytes(StandardCharsets.UTF_8));
        Answer opened = untilAnswered(() -> coordinator.post("/plans", draft, null, key.toString()));
        String plan = opened.body().path("id").asText();
        untilAnswered(() -> {
            Answer now = coordinator.get("/plans/" + plan);
            return now.body().path("status").asText().equals("ACTIVE")
                    ? now
                    : coordinator.post("/plans/" + plan + "/activation", Map.of(), now.etag(), null);
        });
        activated.add(plan);
    }

    private Answer untilAnswered(Supplier<Answer> request) {
        return Patience.until(PATIENCE, () -> {
                    tries.incrementAndGet();
                    try {
                        return Optional.of(request.get());
                    } catch (UncheckedIOException gone) {
                        return Optional.empty();
                    } catch (Refused refused) {
                        // While the application is not deployed yet, the server answers 404 in its own words.
                        if (refused.status() >= 500 || refused.code().isEmpty()) {
                            return Optional.empty();
                        }
                        throw refused;
                    }
                })
                .orElseThrow(() -> new AssertionError("not answered within " + PATIENCE));
    }

    private Map<String, Set<String>> awaitAllAcknowledged(Person coordinator) {
        Map<String, Set<String>> made = new TreeMap<>();
        TOPIC_BY_AGENCY.keySet().forEach(agency -> made.put(agency, new HashSet<>()));
        List<String> waiting = new ArrayList<>(activated);
        boolean all = Patience.until(PATIENCE, () -> {
            waiting.removeIf(plan -> {
                List<JsonNode> notifications = PreparedPlans.items(coordinator
                                .get("/plans/" + plan + "/notifications")
                                .body())
                        .toList();
                boolean done = notifications.size() == TOPIC_BY_AGENCY.size()
                        && notifications.stream()
                                .allMatch(one -> one.path("state").asText().equals("ACKNOWLEDGED"));
                if (done) {
                    notifications.forEach(
                            one -> made.get(one.path("agency").path("id").asText())
                                    .add(one.path("id").asText()));
                }
                return done;
            });
            return waiting.isEmpty();
        });
        assertThat(all)
                .as("all acknowledged; %s plans still wait", waiting.size())
                .isTrue();
        return made;
    }

    private static int plansNamed(Person coordinator) {
        int count = 0;
        String after = "";
        do {
            JsonNode page = coordinator.get("/plans?q=Prøve&limit=100" + after).body();
            count += page.path("items").size();
            after = page.path("next").isTextual()
                    ? "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!after.isEmpty());
        return count;
    }
}
