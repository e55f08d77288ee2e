/** Reads what waits across the tables of the other features; writes nothing. */
@NullMarked
package dk.familiensplan.work.store;

import org.jspecify.annotations.NullMarked;
