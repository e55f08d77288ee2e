/** Tests of the last look. */
@NullMarked
package dk.familiensplan.integration.lastlook;

import org.jspecify.annotations.NullMarked;
