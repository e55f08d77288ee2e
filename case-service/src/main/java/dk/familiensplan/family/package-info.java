/**
 * The people of a family: who they are, how they relate and how their coordinator reaches them. Knows nothing of plans,
 * agencies or consents.
 */
@NullMarked
package dk.familiensplan.family;

import org.jspecify.annotations.NullMarked;
