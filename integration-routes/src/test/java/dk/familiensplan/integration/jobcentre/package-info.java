/** Tests of the package of the same name. */
@NullMarked
package dk.familiensplan.integration.jobcentre;

import org.jspecify.annotations.NullMarked;
