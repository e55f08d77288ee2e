/** What a job centre is told and says, in JSON shaped after STAR's public service descriptions and not verified by any vendor. */
@NullMarked
package dk.familiensplan.integration.jobcentre;

import org.jspecify.annotations.NullMarked;
