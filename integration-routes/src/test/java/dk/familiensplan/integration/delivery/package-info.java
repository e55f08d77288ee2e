/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.delivery;

import org.jspecify.annotations.NullMarked;
