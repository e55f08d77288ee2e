/** The identity provider, spoken to by OpenID Connect. */
@NullMarked
package dk.familiensplan.access.oidc;

import org.jspecify.annotations.NullMarked;
