/** How the network map is kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.network.store;

import org.jspecify.annotations.NullMarked;
