/**
 * What a member of the family sees of the family's own plan when signed in. Shows what others decide; decides nothing
 * itself.
 */
@NullMarked
package dk.familiensplan.myplan;

import org.jspecify.annotations.NullMarked;
