package dk.familiensplan.inbox;

import java.util.List;

/**
 * Does what one type of event says. A feature has a bean of this type for each type of event that it takes in.
 *
 * <p>It is called once for each message, in the transaction that records the message. It decides before it changes
 * anything: a rejected event has no effect.
 */
public interface EventHandler {

    /** The CloudEvents type, such as {@code dk.familiensplan.notification.sent.v1}. */
    String type();

    /** Does what the event says, or says what is wrong with it. */
    Verdict take(ReceivedEvent event);

    /**
     * Whether several may be taken in one transaction: then {@link #takeAll} locks what they change in one fixed order.
     * Otherwise each has a transaction of its own.
     */
    default boolean takesManyAtOnce() {
        return false;
    }

    /** Does what each of them says; a verdict for each, in their order. */
    default List<Verdict> takeAll(List<ReceivedEvent> events) {
        return events.stream().map(this::take).toList();
    }
}
