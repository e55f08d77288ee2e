/** How hand-overs, absences and periods of coordination are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.coordination.store;

import org.jspecify.annotations.NullMarked;
