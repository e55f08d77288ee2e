/** Supervision over HTTP. */
@NullMarked
package dk.familiensplan.supervision.web;

import org.jspecify.annotations.NullMarked;
