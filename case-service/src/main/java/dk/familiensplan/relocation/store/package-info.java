/** How relocations are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.relocation.store;

import org.jspecify.annotations.NullMarked;
