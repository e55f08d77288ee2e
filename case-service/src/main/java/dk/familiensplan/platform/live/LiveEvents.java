package dk.familiensplan.platform.live;

import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells signed-in people that something changed, once the caller's transaction is committed.
 *
 * <p>Each listening browser hears of it within about a second, at every instance; one that was away hears when it is back
 * within an hour. Best effort: what must not be missed is read again by the client anyway.
 */
@ApplicationScoped
public class LiveEvents {

    private static final String TELL =
            "INSERT INTO live_event (recipient, topic, ref, at) SELECT unnest(?::text[]), ?, ?::uuid, ?";

    private static final String TELL_OF_ALL = """
            INSERT INTO live_event (recipient, topic, ref, at)
            SELECT told.recipient, ?, CAST(thing.ref AS uuid), ?
              FROM unnest(?) AS told (recipient), unnest(?) AS thing (ref)
            """;

    private final Sql sql;
    private final Standins standins;
    private final InstantSource clock;

    @Inject
    LiveEvents(Sql sql, Standins standins, InstantSource clock) {
        this.sql = sql;
        this.standins = standins;
        this.clock = clock;
    }

    /**
     * @param recipients subjects of people; whoever stands in for one of them hears it too
     * @param topic what kind of thing: {@code my-day}, {@code plan}, {@code notification}, {@code contact-request} or
     *     {@code inbox}
     * @param ids which ones
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellOfAll(Collection<String> recipients, String topic, Collection<UUID> ids) {
        if (!recipients.isEmpty() && !ids.isEmpty()) {
            sql.update(TELL_OF_ALL, topic, clock.instant(), standins.with(recipients), ids);
        }
    }

    /**
     * The same about one thing.
     *
     * @param id which one; {@code null} when it is about none in particular
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<String> recipients, String topic, @Nullable UUID id) {
        if (!recipients.isEmpty()) {
            sql.update(TELL, standins.with(recipients), topic, id, clock.instant());
        }
    }
}
