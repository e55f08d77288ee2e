/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.platform;

import org.jspecify.annotations.NullMarked;
