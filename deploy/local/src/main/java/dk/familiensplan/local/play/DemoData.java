package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Fills the demonstration through the API, as its coordinators and caseworkers would. Every creation carries the same
 * key in every run, so a loading that was interrupted goes on where it stopped.
 */
public final class DemoData {

    private static final int AT_THE_SAME_TIME = 3;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final URI web;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    public DemoData(URI web) {
        this.web = web;
    }

    /** Loads all families; how many there are. */
    public int load() {
        List<DemoFamily> families = new DemoFamilies(LocalDate.now(DENMARK)).all();
        List.of("karen", "mads", "lars", "fatima", "peter", "helle").forEach(this::as);
        ExecutorService workers = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<Void>> loaded = workers.invokeAll(families.stream()
                    .map(family -> (Callable<Void>) () -> {
                        load(family);
                        return null;
                    })
                    .toList());
            for (Future<Void> one : loaded) {
                one.get();
            }
            return families.size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void load(DemoFamily family) {
        Person coordinator = as(family.coordinator());
        String id = coordinator
                .post("/plans", family.plan(), null, family.key())
                .body()
                .path("id")
                .asText();
        Answer plan = coordinator.get("/plans/" + id);
        if (!family.active() || !plan.body().path("status").asText().equals("DRAFT")) {
            return;
        }
        plan = coordinator.post("/plans/" + id + "/activation", Map.of(), plan.etag(), null);
        evaluate(family, coordinator, id, plan);
        ask(family, coordinator, id);
        contact(family, id);
        if (family.pausedOrClosed() != null) {
            coordinator.post(
                    "/plans/" + id + "/status",
                    Map.of("change", family.pausedOrClosed(), "reason", "Familien har ønsket det."),
                    coordinator.get("/plans/" + id).etag(),
                    null);
        }
    }

    private static void evaluate(DemoFamily family, Person coordinator, String id, Answer plan) {
        Answer latest = plan;
        for (int i = 0; i < family.evaluations().size(); i++) {
            DemoFamily.Evaluated evaluated = family.evaluations().get(i);
            PlanDraft.Goal goal = family.plan().goals().get(evaluated.goal());
            String key = family.key() + "-evaluation-" + i;
            latest = coordinator.post(
                    "/plans/" + id + "/goals/" + goal.id() + "/evaluations",
                    Map.of(
                            "id",
                            java.util.UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            "level",
                            evaluated.level(),
                            "by",
                            evaluated.by(),
                            "evaluatedOn",
                            evaluated.on()),
                    latest.etag(),
                    key);
        }
    }

    private void ask(DemoFamily family, Person coordinator, String id) {
        for (int i = 0; i < family.asked().size(); i++) {
            DemoFamily.Asked asked = family.asked().get(i);
            Person caseworker = as(asked.caseworker());
            Map<String, @Nullable Object> request = new HashMap<>();
            request.put("planId", id);
            request.put("memberId", consenting(family, asked.topic()));
            request.put("what", asked.what());
            request.put("why", asked.why());
            request.put("topic", asked.topic());
            request.put("dueBy", LocalDate.now(DENMARK).plusDays(asked.dueInDays()));
            request.put("wantedForm", asked.form());
            if (asked.statutory()) {
                request.put("statutory", Map.of("law", law(asked.topic()), "section", "§ 31"));
            }
            JsonNode made = caseworker
                    .post("/agency/contact-requests", request, null, family.key() + "-request-" + i)
                    .body();
            if (asked.answer() != null) {
                String path = "/contact-requests/" + made.path("id").asText();
                coordinator.post(
                        path + "/answer",
                        Map.of("answer", asked.answer(), "text", Objects.requireNonNull(asked.answerText())),
                        coordinator.get(path).etag(),
                        null);
            }
        }
    }

    private void contact(DemoFamily family, String id) {
        for (int i = 0; i < family.contacted().size(); i++) {
            DemoFamily.Contacted contacted = family.contacted().get(i);
            as(contacted.caseworker())
                    .post(
                            "/agency/direct-contacts",
                            Map.of(
                                    "planId",
                                    id,
                                    "memberId",
                                    family.plan().consents().get(0).memberId(),
                                    "type",
                                    contacted.type(),
                                    "happenedAt",
                                    Instant.now().minus(contacted.daysAgo(), ChronoUnit.DAYS),
                                    "text",
                                    contacted.text()),
                            null,
                            family.key() + "-contact-" + i);
        }
    }

    private static Object consenting(DemoFamily family, String topic) {
        return family.plan().consents().stream()
                .filter(consent -> consent.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .memberId();
    }

    private static String law(String topic) {
        return topic.equals("WORK") ? "Lov om en aktiv beskæftigelsesindsats" : "Barnets lov";
    }

    private Person as(String subject) {
        return people.computeIfAbsent(subject, name -> Person.signIn(web, name));
    }
}
