/** Takes the steering figures from the tables of the other features; reads only. */
@NullMarked
package dk.familiensplan.report.store;

import org.jspecify.annotations.NullMarked;
