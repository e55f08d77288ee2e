/**
 * Network meetings: who comes and when, the agenda, a case thought through together, and what was decided and by whom it is
 * done. Knows no screen and no wire; what an agency is told goes through the one consent decision and the contact gate.
 */
@NullMarked
package dk.familiensplan.meeting;

import org.jspecify.annotations.NullMarked;
