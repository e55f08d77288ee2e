package dk.familiensplan.benchmarks.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Makes notifications in bulk, as the service writes them: queued, with a row in the outbox for each, in one
 * transaction. They are copies of those that the product itself made, about the same families.
 */
public final class Notifications {

    private static final String TEMPLATES =
            "create temporary table template as select * from notification where state in ('SENT', 'ACKNOWLEDGED')";

    private static final String COPY = """
            create temporary table fresh on commit drop as
            select gen_random_uuid() as new_id, row_number() over () as place, template.*
              from template, generate_series(1, 1 + ? / (select count(*) from template)) as round
             order by round, id
             limit ?
            """;

    private static final String AS_QUEUED = """
            update fresh set id = new_id, state = 'QUEUED', sequence = null, queued_at = now(), sent_at = null,
                   acknowledged_at = null, ended_at = null, version = 1
            """;

    private static final String OUTBOX = """
            insert into outbox_message (id, address, message_group, body, written_at)
            select event, 'familiensplan.notifications', plan_id,
                   json_build_object('specversion', '1.0', 'id', event, 'source', '/case-service',
                       'type', 'dk.familiensplan.notification.queued.v1', 'time', now(), 'subject', id,
                       'datacontenttype', 'application/json', 'data', json_build_object(
                           'notificationId', id, 'agencyId', agency_id, 'planId', plan_id)),
                   now()
              from (select gen_random_uuid() as event, * from fresh order by place) as queued
             order by place
            """;

    private final Connection database;

    /** After the product has made and sent some. */
    public Notifications(Callable<Connection> connect) throws Exception {
        database = connect.call();
        try (Statement statement = database.createStatement()) {
            statement.execute(TEMPLATES);
        }
        database.setAutoCommit(false);
    }

    /** Queues so many; gives the families' ids by notification, in the order queued. */
    public Map<String, String> queue(int count) throws SQLException {
        try (PreparedStatement copy = database.prepareStatement(COPY);
                Statement statement = database.createStatement()) {
            copy.setInt(1, count);
            copy.setInt(2, count);
            copy.execute();
            statement.execute(AS_QUEUED);
            Map<String, String> plans = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("select id, plan_id from fresh order by place")) {
                while (rows.next()) {
                    plans.put(rows.getString(1), rows.getString(2));
                }
            }
            statement.execute("insert into notification select " + columns() + " from fresh order by place");
            statement.execute(OUTBOX);
            statement.execute("select pg_notify('outbox', '')");
            database.commit();
            return plans;
        }
    }

    private String columns() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select * from notification where false")) {
            StringBuilder columns = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.append(i == 1 ? "" : ", ").append(row.getMetaData().getColumnName(i));
            }
            return columns.toString();
        }
    }

    /** How many of the last so many made are in each state; and how many wait in the outbox under {@code WAITING}. */
    public Map<String, Integer> states() throws SQLException {
        Map<String, Integer> states = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select state, count(*) from notification group by state"
                        + " union all select 'WAITING', count(*) from outbox_message where published_at is null")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getInt(2));
            }
        }
        database.commit();
        return states;
    }

    /**
     * How many of the arrivals came before one that was queued before them for the same family and agency.
     *
     * @param plans of all that were queued, in that order
     */
    static long outOfOrder(Map<String, String> plans, List<Inboxes.Arrival> arrivals) {
        Map<String, Integer> places = new HashMap<>();
        plans.keySet().forEach(notification -> places.put(notification, places.size()));
        Map<String, Integer> last = new HashMap<>();
        return arrivals.stream()
                .collect(Collectors.groupingBy(arrival -> arrival.agency() + " " + plans.get(arrival.notification())))
                .entrySet()
                .stream()
                .mapToLong(group -> group.getValue().stream()
                        .filter(arrival -> {
                            int place = places.getOrDefault(arrival.notification(), -1);
                            Integer before = last.put(group.getKey(), place);
                            return before != null && before > place;
                        })
                        .count())
                .sum();
    }
}
