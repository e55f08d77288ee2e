package dk.familiensplan.contact;

import org.jspecify.annotations.Nullable;

/**
 * Where a request goes on that the coordinator does not answer alone. What an agency is told of it is never more than the
 * words of the answer.
 *
 * @param deputy whom it is handed on to; null for the leader of the unit
 * @param combinedWith the other request that it is dealt with in; null when that is something else
 */
public record Onward(@Nullable String deputy, @Nullable ContactRequestId combinedWith) {

    /** To the leader, or in nothing that was asked for. */
    public static final Onward USUAL = new Onward(null, null);
}
