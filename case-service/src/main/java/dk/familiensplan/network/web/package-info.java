/** The network map over HTTP. */
@NullMarked
package dk.familiensplan.network.web;

import org.jspecify.annotations.NullMarked;
