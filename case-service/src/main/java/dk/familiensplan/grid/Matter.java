package dk.familiensplan.grid;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a view is about: one part of the life of one member, or of all of them. Two views can only pull against each other
 * when they are about the same.
 *
 * @param about null for the whole family
 */
public record Matter(@Nullable MemberId about, Topic topic) {

    /** Names it in a key; the same for the same matter. */
    public String key() {
        return (about == null ? "FAMILY" : about.value()) + "/" + topic;
    }
}
