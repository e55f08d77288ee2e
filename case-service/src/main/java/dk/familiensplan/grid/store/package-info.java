/** How the grid is kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.grid.store;

import org.jspecify.annotations.NullMarked;
