/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.medcom;

import org.jspecify.annotations.NullMarked;
