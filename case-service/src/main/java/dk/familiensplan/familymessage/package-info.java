/**
 * What a member of the family writes to the coordinator, and what the coordinator answers. Between these two: no agency is
 * told, and no other member reads it.
 */
@NullMarked
package dk.familiensplan.familymessage;

import org.jspecify.annotations.NullMarked;
