/** The map of everybody round a family, and how near they stand. Knows nothing of what any of them says. */
@NullMarked
package dk.familiensplan.network;

import org.jspecify.annotations.NullMarked;
