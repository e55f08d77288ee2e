/** How the family's messages are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.familymessage.store;

import org.jspecify.annotations.NullMarked;
