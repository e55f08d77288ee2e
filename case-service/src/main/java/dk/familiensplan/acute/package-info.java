/**
 * What a hospital says of a member's stay, and who is told. The stay is derived from what was said, by when it happened
 * and not by when it was heard. Knows nothing of message formats.
 */
@NullMarked
package dk.familiensplan.acute;

import org.jspecify.annotations.NullMarked;
