/** Opening and ending an emergency access, and seeing that there is one, over HTTP. */
@NullMarked
package dk.familiensplan.emergency.web;

import org.jspecify.annotations.NullMarked;
