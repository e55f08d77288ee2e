/** How the members find the help: five short questions, answered whenever a member wants. */
@NullMarked
package dk.familiensplan.pulse;

import org.jspecify.annotations.NullMarked;
