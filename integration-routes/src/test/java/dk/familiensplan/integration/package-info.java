/** Tests of the whole process. */
@NullMarked
package dk.familiensplan.integration;

import org.jspecify.annotations.NullMarked;
