/**
 * A plan opened by somebody who has no relation to it, because somebody is in danger: with a reason, for an hour, and told to
 * those who must know.
 */
@NullMarked
package dk.familiensplan.emergency;

import org.jspecify.annotations.NullMarked;
