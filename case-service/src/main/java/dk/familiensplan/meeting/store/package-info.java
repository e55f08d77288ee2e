/** How network meetings are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.meeting.store;

import org.jspecify.annotations.NullMarked;
