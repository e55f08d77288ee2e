/** The connection pool, the schema's migrations, and what constraints mean. */
@NullMarked
package dk.familiensplan.platform.database;

import org.jspecify.annotations.NullMarked;
