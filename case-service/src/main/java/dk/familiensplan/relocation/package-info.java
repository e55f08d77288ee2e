/**
 * A family moves to another municipality (invariant 21). It asks the other one, with the family's consent, and lets it see
 * nothing that names anybody before it has said yes.
 */
@NullMarked
package dk.familiensplan.relocation;

import org.jspecify.annotations.NullMarked;
