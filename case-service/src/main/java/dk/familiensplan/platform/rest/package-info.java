/** What every resource shares: problems, versions, pages and idempotency. */
@NullMarked
package dk.familiensplan.platform.rest;

import org.jspecify.annotations.NullMarked;
