/**
 * What a member has said yes and no to: which agency may know about which part of their life, and when. One decision,
 * {@link dk.familiensplan.consent.ConsentDecision}, is asked by everything that shares, shows or takes in. Knows nothing
 * of messages.
 */
@NullMarked
package dk.familiensplan.consent;

import org.jspecify.annotations.NullMarked;
