package dk.familiensplan.benchmarks.plans;

import dk.familiensplan.benchmarks.Arguments;
import dk.familiensplan.benchmarks.CpuTime;
import dk.familiensplan.benchmarks.Load;
import dk.familiensplan.benchmarks.Load.Measured;
import dk.familiensplan.benchmarks.OwnPlatform;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * {@code deploy/benchmarks/plans [--clients 8] [--seconds 10] [--warm-up 60] [--plans 1000000]}: plans made, read and
 * searched in a second, in turns with bare SQL (A B A B), and the search again with so many plans in the database.
 */
public final class Plans {

    private final int clients;
    private final Duration slice;
    private final CpuTime product;
    private final CpuTime reference;

    private Plans(Platform platform, int clients, Duration slice) {
        this.clients = clients;
        this.slice = slice;
        this.product = CpuTime.of(platform, Part.CASE_SERVICE, Part.DATABASE);
        this.reference = CpuTime.of(platform, Part.DATABASE).andOwn();
    }

    public static void main(String[] given) throws Exception {
        Arguments arguments = Arguments.of(given, "clients", "seconds", "warm-up", "plans");
        int clients = arguments.number("clients", 8);
        Duration slice = Duration.ofSeconds(arguments.number("seconds", 10));
        Duration warmUp = Duration.ofSeconds(arguments.number("warm-up", 60));
        int many = arguments.number("plans", 1_000_000);
        try (Platform platform = OwnPlatform.start(
                        Arguments.home(),
                        Arguments.home().resolve("deploy/benchmarks/target/platform"),
                        Duration.ofSeconds(1));
                BareSql bare = new BareSql(clients, platform.database()::connectAsAdministrator)) {
            new Plans(platform, clients, slice)
                    .measure(new Product(platform.settings().webUrl(), "karen", "mads"), bare, warmUp, many, platform);
        }
    }

    private void measure(Product product, BareSql bare, Duration warmUp, int many, Platform platform)
            throws SQLException {
        Duration third = warmUp.dividedBy(3);
        Load.run(clients, third, this.product, product::create);
        product.readWhatWasMade();
        Load.run(clients, third, this.product, product::read);
        Load.run(clients, third, this.product, product::search);
        Load.run(clients, Duration.ofSeconds(2), reference, bare::create);
        bare.readWhatWasMade();

        print("make a plan", product::create, bare::create);
        print("read a whole plan", product::read, bare::read);
        Measured few = print("search own plans", product::search, bare::search);

        fill(platform, many);
        Load.run(clients, slice, this.product, product::search);
        Measured among = Load.run(clients, slice, this.product, product::search);
        System.out.printf(Locale.ROOT, "%-26s %-9s %s%n", "search among " + many, "product", among);
        System.out.printf(Locale.ROOT, "%-26s %.2f times as slow%n", "", few.perSecond() / among.perSecond());
    }

    private Measured print(String what, IntConsumer ours, IntConsumer theirs) {
        Measured product = Load.run(clients, slice, this.product, ours);
        Measured bare = Load.run(clients, slice, reference, theirs);
        product = product.and(Load.run(clients, slice, this.product, ours));
        bare = bare.and(Load.run(clients, slice, reference, theirs));
        System.out.printf(Locale.ROOT, "%-26s %-9s %s%n", what, "product", product);
        System.out.printf(Locale.ROOT, "%-26s %-9s %s%n", "", "bare SQL", bare);
        return product;
    }

    /** Copies of one draft, of other coordinators, written past the product, up to so many plans. */
    private static void fill(Platform platform, int many) throws SQLException {
        try (Connection connection = platform.database().connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select column_name from information_schema.columns where"
                    + " table_schema = 'public' and table_name = 'family_plan' and is_generated = 'NEVER'"
                    + " order by ordinal_position")) {
                while (rows.next()) {
                    String column = rows.getString(1);
                    columns.add(column);
                    values.add(
                            switch (column) {
                                case "id" -> "gen_random_uuid()";
                                case "coordinator" -> "'coordinator-' || number % 20000";
                                case "updated_at" -> "updated_at - number * interval '1 second'";
                                default -> column;
                            });
                }
            }
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into family_plan (" + String.join(", ", columns) + ") select "
                    + String.join(", ", values) + " from (select * from family_plan limit 1) as one,"
                    + " generate_series(1, " + many + " - (select count(*) from family_plan)) as number");
            statement.execute("vacuum analyze family_plan");
        }
    }
}
