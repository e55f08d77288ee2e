/** A real PostgreSQL server on this machine: unpacked, made and run, with its data kept. */
@NullMarked
package dk.familiensplan.local.database;

import org.jspecify.annotations.NullMarked;
