/**
 * What agencies and the routes say, taken in exactly once: the record and the effect are one transaction, and a
 * repetition gets the first answer again. Knows nothing of what the messages mean.
 */
@NullMarked
package dk.familiensplan.inbox;

import org.jspecify.annotations.NullMarked;
