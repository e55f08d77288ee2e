/** Circles over HTTP: for the coordinator, and for those of the family who sit in them. */
@NullMarked
package dk.familiensplan.circle.web;

import org.jspecify.annotations.NullMarked;
