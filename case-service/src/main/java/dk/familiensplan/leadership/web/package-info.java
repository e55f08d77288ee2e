/** Leadership together over HTTP. */
@NullMarked
package dk.familiensplan.leadership.web;

import org.jspecify.annotations.NullMarked;
