/** How notifications are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.notification.store;

import org.jspecify.annotations.NullMarked;
