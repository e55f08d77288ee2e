/** What is counted and measured, for an alarm to look at. No name, number or id of a person is ever a label. */
@NullMarked
package dk.familiensplan.platform.metrics;

import org.jspecify.annotations.NullMarked;
