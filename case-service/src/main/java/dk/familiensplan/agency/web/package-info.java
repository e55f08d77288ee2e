/** Which parties there are, for the browser. */
@NullMarked
package dk.familiensplan.agency.web;

import org.jspecify.annotations.NullMarked;
