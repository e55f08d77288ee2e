package dk.familiensplan.outbox;

import java.util.UUID;

/**
 * One message to the broker. It lies there in clear, so it must hold no personal data.
 *
 * @param id message id, and duplicate id at the broker
 * @param address where it goes
 * @param group messages of one group keep their order
 * @param body CloudEvents JSON
 */
public record OutboxMessage(UUID id, String address, String group, String body) {}
