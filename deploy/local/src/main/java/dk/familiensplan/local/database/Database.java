package dk.familiensplan.local.database;

import dk.familiensplan.local.CannotStart;
import dk.familiensplan.local.Secrets;
import dk.familiensplan.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The PostgreSQL server of this machine. It runs in the foreground as one process, so that whoever stops or kills it
 * has hold of the server itself; durability is at PostgreSQL's own defaults (docs/adr/0003-embedded-postgresql.md).
 */
public final class Database {

    /** The application's database and its user, who is no superuser. */
    public static final String APPLICATION = "familiensplan";

    /** Owns the tables and changes the schema. */
    public static final String OWNER = "familiensplan_owner";

    private static final String SUPERUSER = "postgres";

    private final Settings settings;
    private final Secrets secrets;
    private final Path cluster;

    public Database(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.cluster = settings.data().resolve("database");
    }

    /** Unpacks PostgreSQL and makes an empty cluster, when either is missing; the command that then runs the server. */
    public List<String> prepare() {
        PostgresBinaries binaries = PostgresBinaries.on(settings.home().resolve("deploy/local/target/postgresql"));
        try {
            if (!Files.isDirectory(cluster)) {
                makeCluster(binaries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(
                binaries.program("postgres"),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(settings.databasePort()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "jit=off"));
        return command;
    }

    /** Whether the server takes connections. */
    public boolean answers() {
        try (Connection connection = connect(SUPERUSER, "postgres");
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("SELECT 1")) {
            return one.next();
        } catch (SQLException notYet) {
            return false;
        }
    }

    /**
     * Makes the database, the user who owns its tables and the application's own user in a server that answers, when they
     * are missing. The application may read and write rows, and of the audit log only add and read.
     */
    public void makeApplication() {
        try (Connection connection = connect(SUPERUSER, "postgres");
                Statement statement = connection.createStatement()) {
            makeUser(statement, OWNER, secrets.password("database.owner"));
            makeUser(statement, APPLICATION, secrets.password("database.application"));
            if (isEmpty(statement, "SELECT 1 FROM pg_database WHERE datname = '" + APPLICATION + "'")) {
                statement.execute("CREATE DATABASE " + APPLICATION + " OWNER " + OWNER);
                statement.execute("REVOKE ALL ON DATABASE " + APPLICATION + " FROM PUBLIC");
            }
            statement.execute("GRANT CONNECT ON DATABASE " + APPLICATION + " TO " + APPLICATION);
        } catch (SQLException e) {
            throw cannotBeMade(e);
        }
        giveAllToOwner();
    }

    private static void makeUser(Statement statement, String name, String password) throws SQLException {
        if (isEmpty(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute(
                    "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password + "'");
        }
    }

    /** In a cluster from before there was an owner, the tables are the application's. */
    private void giveAllToOwner() {
        try (Connection connection = connect(SUPERUSER, APPLICATION);
                Statement statement = connection.createStatement()) {
            statement.execute("REASSIGN OWNED BY " + APPLICATION + " TO " + OWNER);
        } catch (SQLException e) {
            throw cannotBeMade(e);
        }
    }

    private CannotStart cannotBeMade(SQLException cause) {
        return new CannotStart(
                "The database server runs, but the application's database could not be made in it.",
                "Look in " + settings.data().resolve("logs/database.log") + ", or start over with --fresh.",
                cause);
    }

    /** A connection as the application's own user. */
    public Connection connectAsApplication() throws SQLException {
        return connect(APPLICATION, APPLICATION);
    }

    /** A connection as the user who owns the tables. */
    public Connection connectAsOwner() throws SQLException {
        return connect(OWNER, APPLICATION);
    }

    /** A connection with all rights, for measurements that write past the product. */
    public Connection connectAsAdministrator() throws SQLException {
        return connect(SUPERUSER, APPLICATION);
    }

    private void makeCluster(PostgresBinaries binaries) throws IOException {
        Files.createDirectories(settings.data());
        Path half = Files.createTempDirectory(settings.data(), "database-half");
        Path password = Files.createTempFile(settings.data(), "database", ".password");
        try {
            Files.writeString(password, secrets.password("database.superuser"), StandardCharsets.UTF_8);
            List<String> command = asOrdinaryUser();
            command.addAll(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            run(command);
            Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void run(List<String> command) throws IOException {
        Path log = settings.data().resolve("logs/database-initdb.log");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("PostgreSQL could not make a new database.", "The reason stands in " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", "Start again.", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not, and keeps the same process id. */
    private static List<String> asOrdinaryUser() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("unshare");
            command.add("--user");
        }
        return command;
    }

    private Connection connect(String user, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secrets.password(nameOfPassword(user)));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.databasePort() + "/" + database, properties);
    }

    private static String nameOfPassword(String user) {
        return switch (user) {
            case SUPERUSER -> "database.superuser";
            case OWNER -> "database.owner";
            default -> "database.application";
        };
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
