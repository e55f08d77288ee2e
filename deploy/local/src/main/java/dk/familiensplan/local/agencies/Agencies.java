package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Municipality.Agency;
import dk.familiensplan.local.Newcomers;
import dk.familiensplan.local.Newcomers.Newcomer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stand-ins for the agencies' own systems, as one program that people can look into. Inside it they are apart:
 * each has its own user at the broker, its own format and its own ledger.
 */
public final class Agencies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agencies.class);
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    /** Another has its system to make. */
    private static final Set<String> SPOKEN = Set.of("MEDCOM", "BESKEDFORDELER", "STAR_JSON");

    private final List<AgencySystem> systems = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Municipality municipality;
    private final String brokerUrl;
    private final InstantSource clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "newcomers");
        thread.setDaemon(true);
        return thread;
    });
    private final AgenciesServer server;

    /**
     * @param folder where the ledgers are kept
     * @param passwords by user of the broker
     */
    public Agencies(
            Path folder,
            int port,
            Municipality municipality,
            Map<String, String> passwords,
            String brokerUrl,
            InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.municipality = municipality;
        this.brokerUrl = brokerUrl;
        this.clock = clock;
        for (Agency agency : municipality.agencies()) {
            systems.add(systemOf(
                    agency, Objects.requireNonNull(passwords.get(agency.brokerUser()), "no password for an agency")));
        }
        server = new AgenciesServer(port, systems, clock);
    }

    /** Starts reading the inboxes and answering requests. */
    public void start() {
        systems.forEach(AgencySystem::start);
        server.start();
    }

    /** Also the agencies that are made on screen, as soon as they are: each gets a system, and the broker its password. */
    void follow(MadeOnScreen madeOnScreen, Newcomers newcomers) throws IOException {
        for (Newcomer newcomer : newcomers.all()) {
            begin(newcomer);
        }
        watch.scheduleWithFixedDelay(() -> look(madeOnScreen, newcomers), 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private void look(MadeOnScreen madeOnScreen, Newcomers newcomers) {
        try {
            List<Newcomer> known = newcomers.all();
            List<Newcomer> come = madeOnScreen.all().stream()
                    .filter(agency -> systems.stream()
                            .noneMatch(system -> system.agency().id().equals(agency.id())))
                    .filter(agency -> SPOKEN.contains(agency.format()))
                    .map(agency -> new Newcomer(agency, UUID.randomUUID().toString()))
                    .toList();
            if (!come.isEmpty()) {
                newcomers.keep(Stream.concat(known.stream(), come.stream()).toList());
                for (Newcomer newcomer : come) {
                    begin(newcomer);
                }
            }
        } catch (IOException | RuntimeException later) {
            LOG.debug("no answer about new agencies: {}", later.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Newcomer newcomer) throws IOException {
        AgencySystem system = systemOf(newcomer.agency(), newcomer.password());
        systems.add(system);
        system.start();
    }

    private AgencySystem systemOf(Agency agency, String password) throws IOException {
        Standard standard = standardOf(agency, municipality);
        return new AgencySystem(
                agency,
                standard,
                repertoireOf(standard),
                Ledger.in(folder.resolve(agency.id()).resolve("ledger.jsonl")),
                brokerUrl,
                password,
                clock);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        server.close();
        systems.forEach(AgencySystem::close);
    }

    /**
     * Runs until the process is ended.
     *
     * @param arguments the folder, the port, the configuration file, the file with passwords by user of the broker,
     *     the broker's address, and the file of agencies made on screen
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> passwords =
                Ledger.JSON.readValue(Path.of(arguments[3]).toFile(), new TypeReference<>() {});
        Agencies agencies = new Agencies(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Municipality.in(Path.of(arguments[2])),
                passwords,
                arguments[4],
                InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(agencies::close, "stop"));
        agencies.start();
        agencies.follow(new MadeOnScreen(System.getenv()), new Newcomers(Path.of(arguments[5])));
    }

    private static Standard standardOf(Agency agency, Municipality municipality) {
        return switch (agency.format()) {
            case "MEDCOM" -> new MedComStandard(agency, municipality.municipality());
            case "BESKEDFORDELER" -> new BeskedfordelerStandard();
            case "STAR_JSON" -> new StarStandard();
            default -> throw new IllegalArgumentException("no system speaks " + agency.format());
        };
    }

    private static Repertoire repertoireOf(Standard standard) {
        if (standard instanceof MedComStandard medCom) {
            return new HospitalRepertoire(medCom);
        }
        return standard instanceof StarStandard ? new JobCentreRepertoire() : Repertoire.NOTHING;
    }
}
