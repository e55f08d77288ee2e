/** The journey over HTTP, from the coordinator's side and from the family's. */
@NullMarked
package dk.familiensplan.journey.web;

import org.jspecify.annotations.NullMarked;
