/** Tests of what is decided without a queue. */
@NullMarked
package dk.familiensplan.integration.delivery;

import org.jspecify.annotations.NullMarked;
