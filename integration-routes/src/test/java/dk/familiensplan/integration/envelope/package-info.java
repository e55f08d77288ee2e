/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.envelope;

import org.jspecify.annotations.NullMarked;
