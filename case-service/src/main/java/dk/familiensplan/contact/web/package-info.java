/** The contact gate over HTTP: for the coordinator who answers, and for the agency that asks. */
@NullMarked
package dk.familiensplan.contact.web;

import org.jspecify.annotations.NullMarked;
