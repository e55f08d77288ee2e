package dk.familiensplan.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with a family, when and why.
 *
 * <p>Append-only: the database refuses to change or remove a row, and each row is bound to the one before it by a hash.
 * Written in the caller's transaction, so that nothing is done without being written, and nothing is written that was not
 * done. Who acts is the caller of the current request.
 */
public interface AuditLog {

    /**
     * Writes one row.
     *
     * @param planId {@code null} for what is about no one plan
     */
    default void record(Deed what, @Nullable UUID planId, Purpose why) {
        record(what, planId, why, null);
    }

    /** @param detail more about what, such as the criterion of a search; shown to nobody but a supervisor */
    void record(Deed what, @Nullable UUID planId, Purpose why, @Nullable String detail);

    /**
     * Writes one row about one thing in a plan: a message, a request, a contact. A member of the family from whom the thing
     * is kept does not read the row either.
     */
    void recordOf(Deed what, UUID planId, UUID item, Purpose why);

    /**
     * Writes one row for each plan, in an order that two callers cannot block each other by.
     *
     * <p>Each plan's last row is locked until the transaction ends: several plans in one transaction go through here.
     *
     * @param planIds one that stands here twice gets two rows
     * @param detail as of {@link #record(Deed, UUID, Purpose, String)}
     */
    void recordAll(Deed what, Collection<UUID> planIds, Purpose why, @Nullable String detail);

    /** The same with nothing more to say. */
    default void recordAll(Deed what, Collection<UUID> planIds, Purpose why) {
        recordAll(what, planIds, why, null);
    }

    /**
     * Writes what the product did by itself, at a time that somebody had set before: there is no caller.
     */
    void recordByItself(Deed what, UUID planId, Purpose why);

    /** Writes that access was refused, in a transaction of its own: the caller's own will not be committed. */
    void recordRefusal(Caller caller, String operation, @Nullable UUID planId);

    /**
     * What was done with a plan, newest first; what one unit did over and over within an hour is told once.
     *
     * @param most how many of what others did, and as many of what the family did itself
     */
    List<Entry> newest(UUID planId, int most);

    /** The same as one member of the family may read it: without what would tell of something that is kept from them. */
    List<Entry> newestFor(UUID memberId, UUID planId, int most);

    /** Every place where the log is not what was written; empty when it is whole. */
    List<Fault> faults();

    /**
     * @param unit for whom it was done; never the employee
     * @param byFamily whether it was somebody of the family itself
     */
    record Entry(Instant at, String unit, boolean byFamily, String deed, String purpose) {}

    /**
     * @param chain a plan's chain, or a person's
     * @param number the row in it
     */
    record Fault(String chain, long number, String what) {}
}
