/** How plans, their revisions and what happened in them are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.plan.store;

import org.jspecify.annotations.NullMarked;
