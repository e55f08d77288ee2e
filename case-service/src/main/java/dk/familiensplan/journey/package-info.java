/**
 * The journey that a family tells of itself: what happened, what worked and what did not, in the family's own words, from
 * wherever the family begins. Told with the coordinator or on one's own page; no agency is shown any of it.
 */
@NullMarked
package dk.familiensplan.journey;

import org.jspecify.annotations.NullMarked;
