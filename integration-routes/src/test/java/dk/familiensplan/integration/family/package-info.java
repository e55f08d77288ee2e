/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.family;

import org.jspecify.annotations.NullMarked;
