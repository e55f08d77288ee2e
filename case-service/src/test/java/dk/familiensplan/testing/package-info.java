/** The whole service with everything round it, for integration tests: real PostgreSQL, broker and identity provider. */
@NullMarked
package dk.familiensplan.testing;

import org.jspecify.annotations.NullMarked;
