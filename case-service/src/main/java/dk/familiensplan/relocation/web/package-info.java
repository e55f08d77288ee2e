/** Relocations for the browser. */
@NullMarked
package dk.familiensplan.relocation.web;

import org.jspecify.annotations.NullMarked;
