/** How evaluations of promises are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.promise.store;

import org.jspecify.annotations.NullMarked;
