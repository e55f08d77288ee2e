package dk.familiensplan.local.broker;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Municipality.Agency;
import dk.familiensplan.local.Newcomers;
import dk.familiensplan.local.Newcomers.Newcomer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * ActiveMQ Artemis as a program of its own: everything is persistent and synced to disk before it is confirmed, and
 * every queue exists from the start, so that no party needs the right to make one.
 */
public final class Broker {

    /** A kill takes attempts from every prefetched message, so few attempts would set healthy messages aside. */
    private static final int MAX_DELIVERY_ATTEMPTS = 50;

    /** Doubling from one second up to this makes fifty attempts last about 24 hours. */
    private static final Duration LONGEST_REDELIVERY_DELAY = Duration.ofMinutes(36);

    private static final Duration FIRST_REDELIVERY_DELAY = Duration.ofSeconds(1);

    /** The default of 3.3 ms is the real brake on a disk that syncs faster than that. */
    private static final int JOURNAL_BUFFER_TIMEOUT_NS =
            (int) Duration.ofNanos(400_000).toNanos();

    private static final int DUPLICATE_IDS_REMEMBERED = 100_000;
    private static final long MEBIBYTE = 1024L * 1024L;
    private static final long KEPT_IN_MEMORY_PER_ADDRESS = 32 * MEBIBYTE;
    private static final int PAGE_SIZE = (int) (4 * MEBIBYTE);

    /** Under this the broker stops taking messages instead of filling the disk for everyone. */
    private static final long DISK_LEFT_FREE = 200 * MEBIBYTE;

    private static final long SECONDS_BETWEEN_LOOKS = 1;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final SecurityConfiguration users;
    private final Set<String> admitted = new HashSet<>();

    /**
     * A broker that keeps its journal in the folder and listens on the loopback interface only.
     *
     * @param passwords by user
     */
    public Broker(Path folder, int port, Municipality municipality, Map<String, String> passwords) throws Exception {
        server.setConfiguration(configuration(folder, port, municipality));
        users = users(municipality, passwords);
        server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    }

    /** Starts it; when this returns it takes connections. */
    public void start() throws Exception {
        server.start();
    }

    /** Gives those whom it does not know yet their user, queues and rights, while it runs; nobody else notices. */
    public synchronized void admit(List<Newcomer> newcomers) throws Exception {
        ActiveMQServer running = server.getActiveMQServer();
        for (Newcomer newcomer : newcomers) {
            if (!admitted.contains(newcomer.agency().id())) {
                admit(newcomer, running);
                admitted.add(newcomer.agency().id());
            }
        }
    }

    private void admit(Newcomer newcomer, ActiveMQServer running) throws Exception {
        Agency agency = newcomer.agency();
        rolesOf(BrokerRights.of(agency)).forEach(running.getSecurityRepository()::addMatch);
        for (String address : BrokerRights.addresses(agency)) {
            String deadLetters = BrokerRights.deadLettersOf(address);
            running.getAddressSettingsRepository()
                    .addMatch(address, settings().setDeadLetterAddress(SimpleString.of(deadLetters)));
            running.getAddressSettingsRepository().addMatch(deadLetters, settings());
            makeQueue(deadLetters, running);
            makeQueue(address, running);
        }
        users.addUser(agency.brokerUser(), newcomer.password());
        users.addRole(agency.brokerUser(), agency.brokerUser());
    }

    private static void makeQueue(String address, ActiveMQServer running) throws Exception {
        running.addOrUpdateAddressInfo(new AddressInfo(SimpleString.of(address), RoutingType.ANYCAST));
        running.createQueue(durable(address), true);
    }

    private void watch(Newcomers newcomers) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "newcomers");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        admit(newcomers.all());
                    } catch (Exception later) {
                        System.err.println("A new agency has no queues yet: " + later);
                    }
                },
                0,
                SECONDS_BETWEEN_LOOKS,
                TimeUnit.SECONDS);
    }

    /** Stops it; what was confirmed stays on disk. */
    public void stop() throws Exception {
        server.stop();
    }

    /**
     * Runs until the process is ended.
     *
     * @param arguments the folder, the port, the configuration file, the file with passwords by user, and the file of
     *     agencies made on screen
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> passwords =
                new ObjectMapper().readValue(Path.of(arguments[3]).toFile(), new TypeReference<>() {});
        Broker broker = new Broker(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Municipality.in(Path.of(arguments[2])),
                passwords);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stopQuietly, "stop"));
        broker.start();
        broker.watch(new Newcomers(Path.of(arguments[4])));
    }

    private void stopQuietly() {
        try {
            stop();
        } catch (Exception e) {
            System.err.println("The broker did not stop in order: " + e);
        }
    }

    private static Configuration configuration(Path folder, int port, Municipality municipality) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("familiens-plan")
                .setPersistenceEnabled(true)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setNodeManagerLockDirectory(folder.resolve("journal").toString())
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_TIMEOUT_NS)
                .setPersistIDCache(true)
                .setIDCacheSize(DUPLICATE_IDS_REMEMBERED)
                .setMinDiskFree(DISK_LEFT_FREE)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("core", "tcp://127.0.0.1:" + port + "?protocols=CORE")
                .setSecurityRoles(roles(municipality));
        for (String address : BrokerRights.addresses(municipality)) {
            String deadLetters = BrokerRights.deadLettersOf(address);
            configuration.addAddressConfiguration(queueOn(address));
            configuration.addAddressConfiguration(queueOn(deadLetters));
            configuration.addAddressSetting(address, settings().setDeadLetterAddress(SimpleString.of(deadLetters)));
            configuration.addAddressSetting(deadLetters, settings());
        }
        return configuration;
    }

    private static CoreAddressConfiguration queueOn(String address) {
        return new CoreAddressConfiguration()
                .setName(address)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(durable(address));
    }

    private static QueueConfiguration durable(String address) {
        return QueueConfiguration.of(address)
                .setAddress(address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(MAX_DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(FIRST_REDELIVERY_DELAY.toMillis())
                .setRedeliveryMultiplier(2.0)
                .setMaxRedeliveryDelay(LONGEST_REDELIVERY_DELAY.toMillis())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(KEPT_IN_MEMORY_PER_ADDRESS)
                .setPageSizeBytes(PAGE_SIZE)
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }

    private static Map<String, Set<Role>> roles(Municipality municipality) {
        Map<String, Set<Role>> roles = rolesOf(BrokerRights.of(municipality));
        roles.put("#", Set.of());
        return roles;
    }

    private static Map<String, Set<Role>> rolesOf(List<BrokerRights.Grant> grants) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (BrokerRights.Grant grant : grants) {
            roles.computeIfAbsent(grant.address(), address -> new HashSet<>()).add(role(grant));
        }
        return roles;
    }

    /** Sending, consuming and looking through what one may consume; never making, deleting or managing anything. */
    private static Role role(BrokerRights.Grant grant) {
        return new Role(
                grant.user(), grant.send(), grant.consume(), false, false, false, false, false, grant.consume());
    }

    private static SecurityConfiguration users(Municipality municipality, Map<String, String> passwords) {
        SecurityConfiguration users = new SecurityConfiguration();
        List<String> names = BrokerRights.users(municipality);
        for (String user : names) {
            String password = passwords.get(user);
            if (password == null) {
                throw new IllegalArgumentException("no password for " + user);
            }
            users.addUser(user, password);
            users.addRole(user, user);
        }
        return users;
    }
}
