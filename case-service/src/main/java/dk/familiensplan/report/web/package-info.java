/** Shows the steering figures to those who may see them, on screen and as CSV. */
@NullMarked
package dk.familiensplan.report.web;

import org.jspecify.annotations.NullMarked;
