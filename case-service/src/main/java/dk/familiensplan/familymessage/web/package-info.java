/** The family's messages over HTTP, from both sides. */
@NullMarked
package dk.familiensplan.familymessage.web;

import org.jspecify.annotations.NullMarked;
