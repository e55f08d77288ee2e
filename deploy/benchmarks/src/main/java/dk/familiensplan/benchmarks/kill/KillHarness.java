package dk.familiensplan.benchmarks.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.benchmarks.Families;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Families get their plans, and four agencies each their message about each, while case-service, routes, broker and
 * database are killed ({@code kill -9}) one after the other at points that a seed decides. Afterwards what the product
 * had confirmed is held against what the agencies hold.
 *
 * <p>A coordinator's browser tries as a patient one would: the same key and the same content until it is answered. A
 * point is a place in the work and not in time: half of it is families whose plan is active, the other half is messages
 * in the agencies' ledgers.
 */
public final class KillHarness {

    private static final List<Part> VICTIMS = List.of(Part.CASE_SERVICE, Part.ROUTES, Part.BROKER, Part.DATABASE);
    private static final String COORDINATOR = "mads";
    private static final int BROWSERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> TOPIC_BY_AGENCY = new TreeMap<>(Map.of(
            "jobcentre-0999", "WORK",
            "family-0999", "PARENTING",
            "psychiatry-1099", "MENTAL_HEALTH",
            "hospital-1099", "PHYSICAL_HEALTH"));

    private final Platform platform;
    private final int kills;
    private final long seed;
    private final int familiesPerKill;
    private final Consumer<String> progress;
    private final Person coordinator;
    private final Holdings holdings;
    private final Semaphore mayBegin = new Semaphore(0);
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger nextFamily = new AtomicInteger();

    /**
     * @param familiesPerKill how much work there is from one kill to the next
     * @param progress is told a line for each kill
     */
    public KillHarness(Platform platform, int kills, long seed, int familiesPerKill, Consumer<String> progress) {
        this.platform = platform;
        this.kills = kills;
        this.seed = seed;
        this.familiesPerKill = familiesPerKill;
        this.progress = progress;
        this.coordinator = Person.signIn(platform.settings().webUrl(), COORDINATOR);
        this.holdings = new Holdings(new AgenciesControl(platform.settings().agenciesUrl()), TOPIC_BY_AGENCY.keySet());
    }

    /** Does all the work and all the kills; takes some 10 to 20 seconds for each kill. */
    public Tally run() throws InterruptedException, ExecutionException {
        Random random = new Random(seed);
        List<Part> victims = victims(random);
        List<Tally.Recovery> recoveries = new ArrayList<>();
        int families = kills * familiesPerKill;
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                work.add(CompletableFuture.runAsync(() -> workThrough(families), browsers));
            }
            for (int kill = 0; kill < kills; kill++) {
                mayBegin.release(familiesPerKill);
                double point = (kill + random.nextDouble()) * familiesPerKill;
                awaitPoint(point, work);
                Tally.Recovery recovery = killAndStart(victims.get(kill));
                recoveries.add(recovery);
                progress.accept(String.format(
                        "%4d  %-13s %5.1f s   %d families",
                        kill + 1, recovery.killed().id(), recovery.time().toMillis() / 1000.0, confirmed.size()));
            }
            for (CompletableFuture<Void> one : work) {
                one.get();
            }
        } finally {
            browsers.shutdownNow();
        }
        return tally(families, recoveries);
    }

    /** As many of each part as possible, in an order that the seed decides. */
    private List<Part> victims(Random random) {
        List<Part> victims = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            victims.add(VICTIMS.get(i % VICTIMS.size()));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    private void awaitPoint(double point, List<CompletableFuture<Void>> work)
            throws InterruptedException, ExecutionException {
        boolean reached = Patience.until(
                PATIENCE,
                () -> work.stream().anyMatch(CompletableFuture::isCompletedExceptionally)
                        || (confirmed.size() + holdings.look() / (double) TOPIC_BY_AGENCY.size()) / 2 >= point);
        for (CompletableFuture<Void> one : work) {
            if (one.isCompletedExceptionally()) {
                one.get();
            }
        }
        if (!reached) {
            throw new IllegalStateException("the work has not gone on for " + PATIENCE + ": " + confirmed.size()
                    + " families and " + holdings.look() + " messages");
        }
    }

    private Tally.Recovery killAndStart(Part victim) {
        long begun = System.nanoTime();
        platform.kill(victim);
        platform.start(victim);
        if (!Patience.until(PATIENCE, () -> VICTIMS.stream().allMatch(platform::answers))) {
            throw new IllegalStateException("not everything answers " + PATIENCE + " after a kill of " + victim);
        }
        return new Tally.Recovery(victim, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void workThrough(int families) {
        try {
            for (int family = nextFamily.getAndIncrement(); family < families; family = nextFamily.getAndIncrement()) {
                mayBegin.acquire();
                openAndActivate(family);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void openAndActivate(int family) {
        PlanDraft draft = Families.ofTwo(name(family), TOPIC_BY_AGENCY);
        UUID key = UUID.nameUUIDFromBytes(("kill-" + seed + "-" + family).getBytes(StandardCharsets.UTF_8));
        Answer opened = untilAnswered(() -> coordinator.post("/plans", draft, null, key.toString()));
        String plan = opened.body().path("id").asText();
        untilAnswered(() -> {
            Answer now = coordinator.get("/plans/" + plan);
            return now.body().path("status").asText().equals("ACTIVE")
                    ? now
                    : coordinator.post("/plans/" + plan + "/activation", Map.of(), now.etag(), null);
        });
        confirmed.add(plan);
    }

    private static String name(int family) {
        return "Prøve " + family;
    }

    private static Answer untilAnswered(Supplier<Answer> request) {
        return Patience.until(PATIENCE, () -> {
                    try {
                        return Optional.of(request.get());
                    } catch (UncheckedIOException gone) {
                        return Optional.<Answer>empty();
                    } catch (Refused refused) {
                        // While the application is not deployed yet, the server answers 404 in its own words.
                        if (refused.status() >= 500 || refused.code().isEmpty()) {
                            return Optional.<Answer>empty();
                        }
                        throw refused;
                    }
                })
                .orElseThrow(() -> new IllegalStateException("not answered within " + PATIENCE));
    }

    private Tally tally(int families, List<Tally.Recovery> recoveries) {
        Map<String, Set<String>> made = new HashMap<>();
        int unacknowledged = awaitAcknowledged(made);
        int held = holdings.look();
        Map<String, Integer> plans = plansByName();

        long lost = 0;
        long doubled = 0;
        long orphaned = unacknowledged;
        for (int family = 0; family < families; family++) {
            int found = plans.getOrDefault(name(family), 0);
            lost += found == 0 ? 1 : 0;
            doubled += Math.max(0, found - 1);
        }
        for (String agency : TOPIC_BY_AGENCY.keySet()) {
            Set<String> inLedger = holdings.of(agency);
            Set<String> known = made.getOrDefault(agency, Set.of());
            lost += families - known.size();
            lost += known.stream()
                    .filter(message -> !inLedger.contains(message))
                    .count();
            orphaned += inLedger.stream()
                    .filter(message -> !known.contains(message))
                    .count();
        }
        doubled += holdings.doubled();
        return new Tally(confirmed.size(), held, holdings.askedFor(), lost, doubled, orphaned, recoveries);
    }

    /**
     * Waits until every plan's messages are acknowledged, or nothing has moved for a while.
     *
     * @param made gets the ids of the messages by agency
     * @return how many were not acknowledged
     */
    private int awaitAcknowledged(Map<String, Set<String>> made) {
        List<String> waiting = new ArrayList<>(confirmed);
        Patience.until(PATIENCE, () -> {
            waiting.removeIf(plan -> {
                List<JsonNode> notifications = notificationsOf(plan);
                notifications.forEach(one -> made.computeIfAbsent(
                                one.path("agency").path("id").asText(), agency -> new HashSet<>())
                        .add(one.path("id").asText()));
                return notifications.size() == TOPIC_BY_AGENCY.size()
                        && notifications.stream().allMatch(KillHarness::acknowledged);
            });
            return waiting.isEmpty();
        });
        return waiting.stream()
                .mapToInt(plan -> (int) notificationsOf(plan).stream()
                        .filter(one -> !acknowledged(one))
                        .count())
                .sum();
    }

    private static boolean acknowledged(JsonNode notification) {
        return notification.path("state").asText().equals("ACKNOWLEDGED");
    }

    private List<JsonNode> notificationsOf(String plan) {
        List<JsonNode> notifications = new ArrayList<>();
        untilAnswered(() -> coordinator.get("/plans/" + plan + "/notifications"))
                .body()
                .path("items")
                .forEach(notifications::add);
        return notifications;
    }

    private Map<String, Integer> plansByName() {
        Map<String, Integer> plans = new HashMap<>();
        String after = "";
        do {
            String page = after;
            JsonNode found = untilAnswered(() -> coordinator.get(
                            "/plans?q=" + URLEncoder.encode("Prøve", StandardCharsets.UTF_8) + "&limit=100" + page))
                    .body();
            found.path("items")
                    .forEach(plan -> plans.merge(plan.path("familyName").asText(), 1, Integer::sum));
            after = found.path("next").isTextual()
                    ? "&after=" + URLEncoder.encode(found.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!after.isEmpty());
        return plans;
    }
}
