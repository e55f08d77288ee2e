/** How hospital reports and stays are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.acute.store;

import org.jspecify.annotations.NullMarked;
