/** Keeps contact requests and direct contacts with JPA. */
@NullMarked
package dk.familiensplan.contact.store;

import org.jspecify.annotations.NullMarked;
