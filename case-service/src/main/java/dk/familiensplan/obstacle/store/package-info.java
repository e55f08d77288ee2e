/** How obstacles are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.obstacle.store;

import org.jspecify.annotations.NullMarked;
