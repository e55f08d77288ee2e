package dk.familiensplan.benchmarks.plans;

import dk.familiensplan.local.play.Person;
import dk.familiensplan.local.play.PlanDraft;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What a coordinator's browser asks of the product: authorised, audited and with the outbox on, as for everybody. */
public final class Product {

    private static final Map<String, String> TOPIC_BY_AGENCY = new TreeMap<>(Map.of(
            "jobcentre-0999", "WORK",
            "family-0999", "PARENTING",
            "psychiatry-1099", "MENTAL_HEALTH",
            "hospital-1099", "PHYSICAL_HEALTH"));

    private final List<Person> coordinators;
    private final List<Queue<String>> plans;
    private final AtomicInteger families = new AtomicInteger();
    private volatile List<List<String>> readable = List.of();

    public Product(URI web, String... coordinators) {
        this.coordinators = signedIn(web, coordinators);
        this.plans = this.coordinators.stream()
                .<Queue<String>>map(coordinator -> new ConcurrentLinkedQueue<>())
                .toList();
    }

    private static List<Person> signedIn(URI web, String... subjects) {
        List<Person> people = new ArrayList<>();
        for (String subject : subjects) {
            people.add(Person.signIn(web, subject));
        }
        return List.copyOf(people);
    }

    /** A plan of four members, four goals and four agencies. */
    public void create(int client) {
        int who = client % coordinators.size();
        PlanDraft draft = family("Måling " + families.incrementAndGet());
        plans.get(who)
                .add(coordinators
                        .get(who)
                        .post("/plans", draft, null, UUID.randomUUID().toString())
                        .body()
                        .path("id")
                        .asText());
    }

    /** From now on those that have been made are read. */
    public void readWhatWasMade() {
        readable = plans.stream().<List<String>>map(List::copyOf).toList();
    }

    /** One whole plan, any. */
    public void read(int client) {
        int who = client % coordinators.size();
        List<String> mine = readable.get(who);
        coordinators
                .get(who)
                .get("/plans/" + mine.get(ThreadLocalRandom.current().nextInt(mine.size())));
    }

    /** The first page of one's own plans. */
    public void search(int client) {
        coordinators.get(client % coordinators.size()).get("/plans?limit=20");
    }

    private static PlanDraft family(String name) {
        UUID mother = UUID.randomUUID();
        List<PlanDraft.Member> members = List.of(
                member(mother, "Mor " + name, 1985, "CUSTODY_HOLDER"),
                member(UUID.randomUUID(), "Far " + name, 1983, "CUSTODY_HOLDER"),
                member(UUID.randomUUID(), "Datter " + name, 2012, "CHILD"),
                member(UUID.randomUUID(), "Søn " + name, 2016, "CHILD"));
        List<PlanDraft.Goal> goals = TOPIC_BY_AGENCY.values().stream()
                .map(topic -> new PlanDraft.Goal(
                        UUID.randomUUID(),
                        null,
                        topic,
                        "Det skal gå bedre",
                        1,
                        PlanDraft.scale("meget værre", "lidt værre", "som aftalt", "lidt bedre", "meget bedre")))
                .toList();
        return new PlanDraft(
                "FAMILY",
                name,
                null,
                members,
                goals,
                List.of(),
                TOPIC_BY_AGENCY.keySet().stream()
                        .map(agency -> new PlanDraft.Participation(agency, null, null))
                        .toList(),
                TOPIC_BY_AGENCY.entrySet().stream()
                        .map(entry -> new PlanDraft.Consent(
                                UUID.randomUUID(),
                                mother,
                                entry.getKey(),
                                entry.getValue(),
                                "YES",
                                "FULL",
                                "ORALLY",
                                null,
                                null,
                                null))
                        .toList());
    }

    private static PlanDraft.Member member(UUID id, String name, int born, String relation) {
        return new PlanDraft.Member(id, name, null, LocalDate.of(born, 6, 1), relation, null);
    }
}
