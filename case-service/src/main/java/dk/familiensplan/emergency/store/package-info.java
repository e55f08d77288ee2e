/** Emergency accesses in PostgreSQL. */
@NullMarked
package dk.familiensplan.emergency.store;

import org.jspecify.annotations.NullMarked;
