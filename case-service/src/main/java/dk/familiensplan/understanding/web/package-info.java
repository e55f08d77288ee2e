/** The shared understanding over HTTP, from both sides. */
@NullMarked
package dk.familiensplan.understanding.web;

import org.jspecify.annotations.NullMarked;
