/** Contradictions over HTTP, from all sides. */
@NullMarked
package dk.familiensplan.contradiction.web;

import org.jspecify.annotations.NullMarked;
