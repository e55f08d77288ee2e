package dk.familiensplan.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates once, however often it is asked for under the same key.
 *
 * <p>The key is written in the same transaction as what is created, so either both are there or neither. Who asks at the
 * same moment waits for the first. What was created is remembered by its id alone: the answer is made from it again, and
 * no second copy of a family lies in this table.
 */
@ApplicationScoped
public class Idempotency {

    private static final String CLAIM = """
            INSERT INTO idempotency_key (caller, key, request_hash, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (caller, key) DO NOTHING
            """;
    private static final String REMEMBER =
            "UPDATE idempotency_key SET result = ?, access_taken = ? WHERE caller = ? AND key = ?";
    private static final String RECALL =
            "SELECT request_hash, result, access_taken FROM idempotency_key WHERE caller = ? AND key = ?";

    private final Sql sql;
    private final TakenAccess access;
    private final InstantSource clock;

    @Inject
    Idempotency(Sql sql, TakenAccess access, InstantSource clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Creates, or finds what was created before. Whoever asks again must still be allowed all that the creation took: a
     * right that has ended opens nothing by a key that was used while it lasted.
     *
     * @param caller the subject of who asks; each has own keys
     * @param key the header {@code Idempotency-Key}; without one it is always created
     * @param operation what is asked for, with the ids in its path
     * @param request what was sent
     * @param creation makes it and gives its id
     * @return the id of what was created now or before
     * @throws RequestRefused 422 when the key was used for something else
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID once(
            String caller, @Nullable String key, String operation, @Nullable Object request, Supplier<UUID> creation) {
        if (key == null) {
            return creation.get();
        }
        var hash = hash(operation, request);
        if (sql.update(CLAIM, caller, key, hash, clock.instant()) == 1) {
            var created = creation.get();
            sql.update(REMEMBER, created, access.soFar(), caller, key);
            return created;
        }
        Recalled recalled = sql.one(
                        RECALL,
                        row -> new Recalled(
                                row.getBytes("request_hash"),
                                Columns.uuid(row, "result"),
                                Columns.texts(row, "access_taken")),
                        caller,
                        key)
                .orElseThrow(() -> new RequestRefused(Fault.BUSY));
        if (!MessageDigest.isEqual(recalled.hash(), hash)) {
            throw new RequestRefused(Fault.KEY_REUSED, "Idempotency-Key");
        }
        access.takeAgain(recalled.accessTaken());
        return recalled.result();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Recalled(byte[] hash, UUID result, List<String> accessTaken) {}

    private static byte[] hash(String operation, @Nullable Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Json.mapper().writeValueAsBytes(operation));
            return digest.digest(Json.mapper().writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getClass().getName());
        }
    }
}
