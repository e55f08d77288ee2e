/** How the people of a family are kept: person numbers encrypted, searched by a keyed hash. */
@NullMarked
package dk.familiensplan.family.store;

import org.jspecify.annotations.NullMarked;
