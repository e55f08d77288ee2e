/** Where the integration routes submit what agencies and they themselves say. */
@NullMarked
package dk.familiensplan.inbox.web;

import org.jspecify.annotations.NullMarked;
