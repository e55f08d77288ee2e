/** Keeps appointments with JPA, and reads the calendar with plain statements. */
@NullMarked
package dk.familiensplan.appointment.store;

import org.jspecify.annotations.NullMarked;
