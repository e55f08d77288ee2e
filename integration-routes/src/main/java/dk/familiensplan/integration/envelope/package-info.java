/** The envelopes that messages travel in, VANS and the KOMBIT message cover; knows nothing of what is inside. */
@NullMarked
package dk.familiensplan.integration.envelope;

import org.jspecify.annotations.NullMarked;
