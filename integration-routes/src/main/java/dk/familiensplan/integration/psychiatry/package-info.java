/** What the psychiatry of a region is told and says. */
@NullMarked
package dk.familiensplan.integration.psychiatry;

import org.jspecify.annotations.NullMarked;
