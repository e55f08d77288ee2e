/** Looks from outside whether the audit log is what was written; a program of its own, which needs no running service. */
@NullMarked
package dk.familiensplan.access.verify;

import org.jspecify.annotations.NullMarked;
