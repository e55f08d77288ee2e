package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.agencies.Entry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the steps share: the people at their browsers, the agencies' systems, the plan, and what was seen so far. */
final class Play {

    static final String COORDINATOR = "karen";

    /** The longest that a message may stand prepared, and be on its way to and fro after that. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI web;
    private final AgenciesControl agencies;
    private final Narrator narrator;
    private final Map<String, Person> people = new HashMap<>();
    private final List<String> facts = new ArrayList<>();
    private @Nullable String planId;

    Play(URI web, AgenciesControl agencies, Narrator narrator) {
        this.web = web;
        this.agencies = agencies;
        this.narrator = narrator;
    }

    /** The person at a browser of their own, signed in the first time they are needed. */
    Person as(String subject) {
        return people.computeIfAbsent(subject, name -> Person.signIn(web, name));
    }

    Person coordinator() {
        return as(COORDINATOR);
    }

    AgenciesControl agencies() {
        return agencies;
    }

    void say(String fact) {
        facts.add(fact);
        narrator.fact(fact);
    }

    /** What was said since this was last asked. */
    List<String> factsOfTheStep() {
        List<String> said = List.copyOf(facts);
        facts.clear();
        return said;
    }

    void expect(boolean holds, String expectation) {
        if (!holds) {
            throw new DidNotHold(expectation);
        }
    }

    <T> T expect(Optional<T> found, String expectation) {
        return found.orElseThrow(() -> new DidNotHold(expectation));
    }

    /** Looks until it is there. */
    <T> T eventually(String expectation, Supplier<Optional<T>> look) {
        return expect(Patience.until(PATIENCE, look), expectation);
    }

    /** Waits for a line in an agency's ledger. */
    Entry eventuallyIn(String agency, long from, String expectation, Predicate<Entry> wanted) {
        return expect(agencies.await(agency, from, PATIENCE, wanted), expectation);
    }

    void planIs(String id) {
        this.planId = id;
    }

    String planId() {
        return Objects.requireNonNull(planId, "the first step did not open a plan");
    }

    Answer plan() {
        return coordinator().get("/plans/" + planId());
    }

    /** All notifications of the plan, newest first. */
    List<JsonNode> notifications() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = coordinator()
                    .get("/plans/" + planId() + "/notifications?limit=100" + after)
                    .body();
            page.path("items").forEach(all::add);
            after = page.path("next").isTextual()
                    ? "&after="
                            + java.net.URLEncoder.encode(
                                    page.path("next").asText(), java.nio.charset.StandardCharsets.UTF_8)
                    : "";
        } while (!after.isEmpty());
        return all;
    }

    /** What waits on Min dag for this family. */
    List<JsonNode> myDay() {
        return items(coordinator().get("/my-day").body())
                .filter(item -> item.path("planId").asText().equals(planId()))
                .toList();
    }

    static Stream<JsonNode> items(JsonNode page) {
        return stream(page.path("items"));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String agencyOf(JsonNode item) {
        return item.path("agency").path("id").asText();
    }
}
