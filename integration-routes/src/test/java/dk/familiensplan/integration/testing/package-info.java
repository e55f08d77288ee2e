/** What the tests stand on: a real broker, a stand-in for the case-service that holds us to its contract, examples. */
@NullMarked
package dk.familiensplan.integration.testing;

import org.jspecify.annotations.NullMarked;
