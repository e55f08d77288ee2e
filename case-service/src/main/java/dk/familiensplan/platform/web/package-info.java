/** What surrounds the API: headers, limits, errors outside JAX-RS and the web client's files. */
@NullMarked
package dk.familiensplan.platform.web;

import org.jspecify.annotations.NullMarked;
