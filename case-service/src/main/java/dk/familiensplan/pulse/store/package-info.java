/** How the answers are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.pulse.store;

import org.jspecify.annotations.NullMarked;
