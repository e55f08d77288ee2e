/** How the shared understanding is kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.understanding.store;

import org.jspecify.annotations.NullMarked;
