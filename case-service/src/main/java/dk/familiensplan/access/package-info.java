/** Who is asking, what they may do, and the log of what they did. */
@NullMarked
package dk.familiensplan.access;

import org.jspecify.annotations.NullMarked;
