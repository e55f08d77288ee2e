/** Appointments and the family's week over HTTP: for the coordinator, for agencies, and as a calendar to subscribe to. */
@NullMarked
package dk.familiensplan.appointment.web;

import org.jspecify.annotations.NullMarked;
