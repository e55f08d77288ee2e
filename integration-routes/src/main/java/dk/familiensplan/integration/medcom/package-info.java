/** The MedCom FHIR messages that hospitals and psychiatry have in common. */
@NullMarked
package dk.familiensplan.integration.medcom;

import org.jspecify.annotations.NullMarked;
