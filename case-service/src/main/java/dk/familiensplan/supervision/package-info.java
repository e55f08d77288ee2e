/**
 * What the data protection officer and the administrator look after: the access log, samples of it, what a person is told
 * of themselves, what is deleted when its time is over, and who is signed in. Knows no plan from within.
 */
@NullMarked
package dk.familiensplan.supervision;

import org.jspecify.annotations.NullMarked;
