/** The promises over HTTP, for the coordinator and for the young person. */
@NullMarked
package dk.familiensplan.promise.web;

import org.jspecify.annotations.NullMarked;
