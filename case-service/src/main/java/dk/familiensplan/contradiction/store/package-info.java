/** How contradictions that were taken up are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.contradiction.store;

import org.jspecify.annotations.NullMarked;
