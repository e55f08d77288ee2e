/** Looks at finished bytes for a way to reach a member of a family; knows no agency, no format and no queue. */
@NullMarked
package dk.familiensplan.integration.lastlook;

import org.jspecify.annotations.NullMarked;
