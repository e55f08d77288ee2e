/** Workshops over HTTP. */
@NullMarked
package dk.familiensplan.workshop.web;

import org.jspecify.annotations.NullMarked;
