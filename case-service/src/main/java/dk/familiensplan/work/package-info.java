/**
 * What each desk needs to see: the coordinator's <i>Min dag</i> and an agency's inbox and plans. Derived from the state
 * when it is asked for and never stored; changes nothing but what has been seen, read and answered.
 */
@NullMarked
package dk.familiensplan.work;

import org.jspecify.annotations.NullMarked;
