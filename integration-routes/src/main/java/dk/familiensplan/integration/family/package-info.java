/** What a family department is told and says, in KOMBIT Beskedfordeler events. */
@NullMarked
package dk.familiensplan.integration.family;

import org.jspecify.annotations.NullMarked;
