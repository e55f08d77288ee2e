package dk.familiensplan.notification.store;

import dk.familiensplan.notification.AgencyThread;
import dk.familiensplan.notification.AgencyThreads;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One row for each request that came in a thread. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlAgencyThreads implements AgencyThreads {

    private static final String KEEP =
            "INSERT INTO agency_thread (request_id, thread, category, message_id) VALUES (?, ?, ?, ?)";

    private static final String OF = """
            SELECT request_id, thread, category, message_id
              FROM agency_thread
             WHERE request_id = ANY (CAST(? AS uuid[]))
            """;

    private final Sql sql;

    @Inject
    SqlAgencyThreads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(UUID request, AgencyThread thread) {
        sql.update(KEEP, request, thread.thread(), thread.category(), thread.messageId());
    }

    @Override
    public Map<UUID, AgencyThread> of(Collection<UUID> requests) {
        Map<UUID, AgencyThread> threads = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.list(
                            OF,
                            row -> Map.entry(
                                    row.getObject(1, UUID.class),
                                    new AgencyThread(row.getString(2), row.getString(3), row.getString(4))),
                            requests.stream().map(UUID::toString).toList())
                    .forEach(entry -> threads.put(entry.getKey(), entry.getValue()));
        }
        return threads;
    }
}
