/** Min dag for the coordinator, and the desk of an agency's caseworker, over HTTP. */
@NullMarked
package dk.familiensplan.work.web;

import org.jspecify.annotations.NullMarked;
