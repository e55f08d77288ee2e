/** How circuits and what happened with agencies are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.circuit.store;

import org.jspecify.annotations.NullMarked;
