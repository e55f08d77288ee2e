/**
 * What is told to which agency about which member: made with the fact that causes it, composed and decided again when it
 * is fetched, and followed until the agency has answered. Knows nothing of formats, queues or brokers.
 */
@NullMarked
package dk.familiensplan.notification;

import org.jspecify.annotations.NullMarked;
