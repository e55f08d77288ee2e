package dk.familiensplan.local;

import dk.familiensplan.local.broker.Broker;
import dk.familiensplan.local.broker.BrokerRights;
import dk.familiensplan.local.database.Database;
import dk.familiensplan.local.signin.SignIn;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The whole product on this machine. Each part is a process of its own that can be stopped, killed and started alone;
 * what a part has confirmed survives all of that.
 *
 * <p>One platform at a time owns a data folder; a lock in it says so. Not safe for use by several threads at once.
 */
public final class Platform implements AutoCloseable {

    private static final Map<Part, Duration> PATIENCE_AT_START = Map.of(
            Part.DATABASE, Duration.ofSeconds(60),
            Part.BROKER, Duration.ofSeconds(60),
            Part.SIGN_IN, Duration.ofSeconds(60),
            Part.CASE_SERVICE, Duration.ofSeconds(300),
            Part.ROUTES, Duration.ofSeconds(90),
            Part.AGENCIES, Duration.ofSeconds(60));

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);
    private static final int FIRST_TO_WARN_OF_NATIVE_ACCESS = 24;
    /** Payara itself stays alive when what it was given does not start. */
    private static final String NOT_DEPLOYED = "Exception while deploying the app";

    private static final String CASE_SERVICE_CLIENT = "case-service";
    private static final String ROUTES_CLIENT = "integration-routes";

    /** What runs on other parts is started after them; what stands in one line may start together. */
    private static final List<List<Part>> ORDER = List.of(
            List.of(Part.DATABASE, Part.BROKER, Part.SIGN_IN),
            List.of(Part.CASE_SERVICE),
            List.of(Part.ROUTES, Part.AGENCIES));

    private final Settings settings;
    private final Jdk jdk;
    private final Map<String, String> overrides;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Secrets secrets;
    private final Municipality municipality;
    private final Database database;
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private final AtomicBoolean ending = new AtomicBoolean();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Platform(Settings settings, Map<String, String> overrides, FileChannel lockFile, FileLock lock) {
        this.settings = settings;
        this.overrides = Map.copyOf(overrides);
        this.lockFile = lockFile;
        this.lock = lock;
        this.jdk = Jdk.newest(System.getenv());
        this.secrets = Secrets.keptIn(settings.data().resolve("secrets/platform.json"));
        this.municipality = Municipality.eksempel();
        this.database = new Database(settings, secrets);
        for (Part part : Part.values()) {
            processes.put(
                    part,
                    new PartProcess(settings.data().resolve("run").resolve(part.id() + ".pid"), settings.log(part)));
        }
    }

    /** A platform that keeps its data where the settings say; a {@link CannotStart} when another has it in use. */
    public static Platform in(Settings settings) {
        return in(settings, Map.of());
    }

    /**
     * As {@link #in(Settings)}, with settings of the parts that differ from the usual.
     *
     * @param overrides environment variables that every part gets, over its own
     */
    public static Platform in(Settings settings, Map<String, String> overrides) {
        try {
            Files.createDirectories(settings.data());
            FileChannel file = FileChannel.open(
                    settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrNothing(file);
            if (lock == null) {
                file.close();
                throw new CannotStart(
                        "The platform already runs with the data in " + settings.data() + ".",
                        "Use the one that runs, stop it with Ctrl-C, or give this one a folder of its own in"
                                + " FAMILIENSPLAN_DATA.");
            }
            return new Platform(settings, overrides, file, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lockOrNothing(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Settings settings() {
        return settings;
    }

    public Municipality municipality() {
        return municipality;
    }

    /** The JDK that the parts run on. */
    public Jdk jdk() {
        return jdk;
    }

    /** Passwords and keys, for tests that look at a part directly. */
    public Secrets secrets() {
        return secrets;
    }

    /** The database server, for tests that look at it directly. */
    public Database database() {
        return database;
    }

    /** Ends what an earlier launcher left running, which happens when that was killed; how many parts it was. */
    public int endLeftovers() {
        List<Part> left =
                Stream.of(Part.values()).filter(part -> process(part).isAlive()).toList();
        left.stream().sorted(Comparator.reverseOrder()).forEach(this::stop);
        return left.size();
    }

    /** Deletes all data, so that the next start is the first. */
    public void startOver() {
        try (Stream<Path> entries = Files.list(settings.data())) {
            entries.filter(entry -> !entry.endsWith("lock")).forEach(Platform::delete);
            secrets.forgetAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts every part in order, each checked before those that need it; says so as it goes. */
    public void start(Progress progress) {
        new Machine(settings).check();
        for (List<Part> together : ORDER) {
            together.forEach(this::launch);
            for (Part part : together) {
                long begun = System.nanoTime();
                progress.starting(part);
                awaitAnswer(part);
                progress.started(part, Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    /** Starts one part and waits until it answers. */
    public void start(Part part) {
        launch(part);
        awaitAnswer(part);
    }

    /** Stops one part in order. */
    public void stop(Part part) {
        process(part)
                .stop(
                        part == Part.DATABASE ? PartProcess.Signal.INTERRUPT : PartProcess.Signal.TERMINATE,
                        PATIENCE_AT_STOP);
    }

    /** Ends one part at once, as a crash would. */
    public void kill(Part part) {
        process(part).kill();
    }

    /** Whether its process runs; {@link #answers} says whether it works. */
    public boolean runs(Part part) {
        return process(part).isAlive();
    }

    /** The number of its process, while it runs. */
    public Optional<Long> pid(Part part) {
        return process(part).pid();
    }

    /** Stops everything that runs, in reverse order. */
    public void stop(Progress progress) {
        List<Part> reverse = new ArrayList<>(List.of(Part.values()));
        reverse.sort(Comparator.reverseOrder());
        for (Part part : reverse) {
            if (process(part).isAlive()) {
                progress.stopping(part);
            }
            stop(part);
        }
    }

    /** As {@link #stop(Progress)}, and nothing is started after that; may be called while another thread starts parts. */
    public void stopForGood(Progress progress) {
        synchronized (ending) {
            ending.set(true);
        }
        stop(progress);
    }

    /** Stops everything and lets go of the data folder. */
    @Override
    public void close() {
        stop(Progress.SILENT);
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the part answers as it should right now. */
    public boolean answers(Part part) {
        return switch (part) {
            case DATABASE -> database.answers();
            case BROKER -> brokerAnswers();
            case SIGN_IN -> isOk(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
            case CASE_SERVICE -> isOk(settings.webUrl().resolve("/health/ready"));
            case ROUTES -> isOk(settings.routesUrl().resolve("/health"));
            case AGENCIES -> isOk(settings.agenciesUrl().resolve("/health"));
        };
    }

    private void launch(Part part) {
        if (runs(part)) {
            return;
        }
        process(part)
                .start(
                        command(part),
                        environment(part),
                        settings.data().resolve("work").resolve(part.id()));
    }

    private void awaitAnswer(Part part) {
        Duration patience = Objects.requireNonNull(PATIENCE_AT_START.get(part));
        Predicate<String> hopeless = part == Part.CASE_SERVICE ? line -> line.contains(NOT_DEPLOYED) : line -> false;
        boolean decided = Patience.until(
                patience, () -> !runs(part) || answers(part) || process(part).logHolds(hopeless));
        if (!answers(part)) {
            String what = "has not answered for " + patience.toSeconds() + " seconds.";
            if (decided) {
                what = runs(part) ? "could not be deployed." : "stopped while it started.";
            }
            throw new CannotStart(
                    "The " + part.title() + " " + what, "The reason stands in " + settings.log(part) + ".");
        }
        if (part == Part.DATABASE) {
            database.makeApplication();
        }
    }

    private List<String> command(Part part) {
        return switch (part) {
            case DATABASE -> database.prepare();
            case BROKER ->
                ownProgram(
                        Broker.class,
                        List.of("-Xmx512m"),
                        List.of(
                                settings.data().resolve("broker").toString(),
                                Integer.toString(settings.brokerPort()),
                                configuration().toString(),
                                brokerPasswords().toString(),
                                newcomers().toString()));
            case SIGN_IN ->
                ownProgram(
                        SignIn.class,
                        List.of("-Xmx128m", "-XX:+UseSerialGC"),
                        List.of(
                                settings.data().resolve("sign-in").toString(),
                                Integer.toString(settings.signInPort()),
                                configuration().toString(),
                                clientSecrets().toString()));
            case CASE_SERVICE -> caseService();
            case ROUTES ->
                List.of(
                        jdk.java(),
                        "-Xmx384m",
                        "-jar",
                        built("integration-routes/target/integration-routes.jar")
                                .toString());
            case AGENCIES ->
                ownProgram(
                        dk.familiensplan.local.agencies.Agencies.class,
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        List.of(
                                settings.data().resolve("agencies").toString(),
                                Integer.toString(settings.agenciesPort()),
                                configuration().toString(),
                                agencyPasswords().toString(),
                                settings.brokerUrl(),
                                newcomers().toString()));
        };
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (part == Part.CASE_SERVICE) {
            environment.put("FAMILIENSPLAN_PUBLIC_URL", settings.webUrl().toString());
            environment.put("FAMILIENSPLAN_DB_URL", settings.databaseUrl());
            environment.put("FAMILIENSPLAN_DB_USER", Database.APPLICATION);
            environment.put("FAMILIENSPLAN_DB_PASSWORD", secrets.password("database.application"));
            environment.put("FAMILIENSPLAN_DB_OWNER", Database.OWNER);
            environment.put("FAMILIENSPLAN_DB_OWNER_PASSWORD", secrets.password("database.owner"));
            environment.put("FAMILIENSPLAN_BROKER_URL", settings.brokerUrl());
            environment.put("FAMILIENSPLAN_BROKER_USER", BrokerRights.CASE_SERVICE);
            environment.put("FAMILIENSPLAN_BROKER_PASSWORD", brokerPassword(BrokerRights.CASE_SERVICE));
            environment.put("FAMILIENSPLAN_OIDC_ISSUER", settings.issuer().toString());
            environment.put("FAMILIENSPLAN_OIDC_CLIENT_ID", CASE_SERVICE_CLIENT);
            environment.put("FAMILIENSPLAN_OIDC_CLIENT_SECRET", clientSecret(CASE_SERVICE_CLIENT));
            environment.put("FAMILIENSPLAN_PERSON_KEY", secrets.key("person-key"));
            environment.put("FAMILIENSPLAN_CONFIGURATION", configuration().toString());
            environment.put("FAMILIENSPLAN_SEND_DELAY", settings.sendDelay().toString());
        } else if (part == Part.ROUTES) {
            environment.put("FAMILIENSPLAN_BROKER_URL", settings.brokerUrl());
            environment.put("FAMILIENSPLAN_BROKER_USER", BrokerRights.ROUTES);
            environment.put("FAMILIENSPLAN_BROKER_PASSWORD", brokerPassword(BrokerRights.ROUTES));
            environment.putAll(asTheRoutes());
            environment.put("FAMILIENSPLAN_CONFIGURATION", configuration().toString());
            environment.put("FAMILIENSPLAN_ROUTES_PORT", Integer.toString(settings.routesPort()));
        } else if (part == Part.AGENCIES) {
            environment.putAll(asTheRoutes());
        }
        environment.putAll(overrides);
        return environment;
    }

    /** What it takes to ask the case-service as the routes do. */
    private Map<String, String> asTheRoutes() {
        return Map.of(
                "FAMILIENSPLAN_CASE_SERVICE_URL", settings.webUrl().toString(),
                "FAMILIENSPLAN_OIDC_ISSUER", settings.issuer().toString(),
                "FAMILIENSPLAN_ROUTES_CLIENT_ID", ROUTES_CLIENT,
                "FAMILIENSPLAN_ROUTES_CLIENT_SECRET", clientSecret(ROUTES_CLIENT));
    }

    private List<String> caseService() {
        // Payara would find the application of the last start in its own folder, and deploy it twice.
        delete(settings.data().resolve("work/case-service"));
        List<String> command = new ArrayList<>(List.of(
                jdk.java(),
                "-Xms192m",
                "-Xmx768m",
                "-Djava.net.preferIPv4Stack=true",
                "-jar",
                built("deploy/local/target/payara/payara-micro.jar").toString()));
        command.addAll(List.of(
                "--unpackdir",
                folder("work/payara-runtime").toString(),
                "--rootdir",
                settings.data().resolve("work/case-service/payara").toString(),
                "--prebootcommandfile",
                payaraCommands().toString(),
                "--nocluster",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.webPort()),
                "--contextroot",
                "/",
                "--deploy",
                built("case-service/target/case-service.war").toString()));
        return command;
    }

    /** Payara otherwise listens on every interface of the machine, without TLS. */
    private Path payaraCommands() {
        return write(
                "work/case-service/preboot.txt",
                asServedEverywhere()
                        + "set configs.config.server-config.network-config.network-listeners"
                        + ".network-listener.http-listener.address=127.0.0.1\n");
    }

    /** Among other things without Payara's data grid, which has a port on every interface too. */
    private String asServedEverywhere() {
        try {
            return Files.readString(built("case-service/src/main/payara/preboot.asadmin"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> ownProgram(Class<?> program, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdk.java());
        if (jdk.feature() >= FIRST_TO_WARN_OF_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(settings.built().resolve("classes") + java.io.File.pathSeparator
                + settings.built().resolve("lib") + "/*");
        command.add(program.getName());
        command.addAll(arguments);
        return command;
    }

    private Path built(String file) {
        Path path = settings.home().resolve(file);
        if (!Files.exists(path)) {
            throw new CannotStart(
                    "A part of the product is not built: " + file + " is missing.",
                    "Build it with: mvn -DskipTests package");
        }
        return path;
    }

    /** A copy beside the data, because parts are given a path and a packed module has none. */
    private Path configuration() {
        return write("work/configuration.json", Municipality.source());
    }

    private Path brokerPasswords() {
        BrokerRights.users(municipality).forEach(this::brokerPassword);
        return handed("broker.", "broker-users.json", "broker.");
    }

    private Path newcomers() {
        return settings.data().resolve("secrets/newcomers.json");
    }

    private Path agencyPasswords() {
        municipality.agencies().forEach(agency -> brokerPassword(agency.brokerUser()));
        return handed("broker.agency.", "agencies.json", "broker.");
    }

    private Path clientSecrets() {
        clientSecret(CASE_SERVICE_CLIENT);
        clientSecret(ROUTES_CLIENT);
        return handed("client.", "clients.json", "client.");
    }

    private Path handed(String wanted, String file, String without) {
        Path path = settings.data().resolve("secrets").resolve(file);
        secrets.hand(wanted, without, path);
        return path;
    }

    /** The password of a user of the broker. */
    public String brokerPassword(String user) {
        return secrets.password("broker." + user);
    }

    private String clientSecret(String client) {
        return secrets.password("client." + client);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(settings.data().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String file, String content) {
        try {
            Path path = settings.data().resolve(file);
            Files.createDirectories(path.getParent());
            Path half = Files.createTempFile(path.getParent(), "file", ".half");
            Files.writeString(half, content);
            return Files.move(half, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean brokerAnswers() {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                        settings.brokerUrl(), BrokerRights.CASE_SERVICE, brokerPassword(BrokerRights.CASE_SERVICE));
                Connection connection = factory.createConnection()) {
            connection.start();
            return true;
        } catch (JMSException notYet) {
            return false;
        }
    }

    private boolean isOk(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PartProcess process(Part part) {
        @Nullable PartProcess process = processes.get(part);
        return Objects.requireNonNull(process);
    }
}
