package dk.familiensplan.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may sign in, who is signed in, and how the agencies are reached. Every call is part of the caller's transaction. */
public interface PeopleInService {

    /** The employees of a municipality or region, by name. */
    List<Employee> of(String authority);

    boolean isOf(String authority, String subject);

    /** The agencies that work with a municipality, and what waits for each. */
    List<Connection> connections(String municipality);

    /** @param lastSeenAt null for who is not signed in */
    record Employee(
            String subject,
            String name,
            String title,
            List<String> roles,
            @Nullable String agency,
            @Nullable String unit,
            boolean active,
            int sessions,
            @Nullable Instant lastSeenAt) {}

    /** @param waiting messages on their way @param dead messages that were given up */
    record Connection(
            String id,
            String letters,
            String name,
            String format,
            @Nullable String identity,
            boolean active,
            long waiting,
            long dead) {}
}
