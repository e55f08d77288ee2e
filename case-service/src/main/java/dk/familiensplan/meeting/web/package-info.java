/** Network meetings over HTTP: for the coordinator, the family and the agencies that are called. */
@NullMarked
package dk.familiensplan.meeting.web;

import org.jspecify.annotations.NullMarked;
