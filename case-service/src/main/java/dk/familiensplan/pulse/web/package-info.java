/** The questions over HTTP, from both sides. */
@NullMarked
package dk.familiensplan.pulse.web;

import org.jspecify.annotations.NullMarked;
