/**
 * Messages on their way out: written in the transaction of the change that they tell of, and published to the broker in
 * order, at least once. Knows nothing of what they say.
 */
@NullMarked
package dk.familiensplan.outbox;

import org.jspecify.annotations.NullMarked;
