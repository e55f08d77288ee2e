/** Hand-over, absence and the unit for the browser. */
@NullMarked
package dk.familiensplan.coordination.web;

import org.jspecify.annotations.NullMarked;
