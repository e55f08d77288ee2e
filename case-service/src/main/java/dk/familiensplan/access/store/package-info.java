/** Sessions and the audit log in PostgreSQL. */
@NullMarked
package dk.familiensplan.access.store;

import org.jspecify.annotations.NullMarked;
