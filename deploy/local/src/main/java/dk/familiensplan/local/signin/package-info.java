/** Stands in for the municipality's sign-in: OpenID Connect, with a page that lists the demo people. */
@NullMarked
package dk.familiensplan.local.signin;

import org.jspecify.annotations.NullMarked;
