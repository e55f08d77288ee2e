/** Sign-in, sessions and the guard before every resource. */
@NullMarked
package dk.familiensplan.access.web;

import org.jspecify.annotations.NullMarked;
