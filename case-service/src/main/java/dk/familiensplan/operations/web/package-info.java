/** The administrator's pages. */
@NullMarked
package dk.familiensplan.operations.web;

import org.jspecify.annotations.NullMarked;
