package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Municipality.Agency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The stand-ins for the agencies' own systems, as one program that people can look into. Inside it they are apart:
 * each has its own user at the broker, its own format and its own ledger.
 */
public final class Agencies implements AutoCloseable {

    private final List<AgencySystem> systems = new ArrayList<>();
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
        for (Agency agency : municipality.agencies()) {
            Standard standard = standardOf(agency, municipality);
            systems.add(new AgencySystem(
                    agency,
                    standard,
                    repertoireOf(standard),
                    Ledger.in(folder.resolve(agency.id()).resolve("ledger.jsonl")),
                    brokerUrl,
                    Objects.requireNonNull(passwords.get(agency.brokerUser()), "no password for an agency"),
                    clock));
        }
        server = new AgenciesServer(port, systems, clock);
    }

    /** Starts reading the inboxes and answering requests. */
    public void start() {
        systems.forEach(AgencySystem::start);
        server.start();
    }

    @Override
    public void close() {
        server.close();
        systems.forEach(AgencySystem::close);
    }

    /**
     * Runs until the process is ended.
     *
     * @param arguments the folder, the port, the configuration file, the file with passwords by user of the broker,
     *     and the broker's address
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
