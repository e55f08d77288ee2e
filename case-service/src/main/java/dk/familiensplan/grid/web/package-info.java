/** The grid over HTTP, from all sides. */
@NullMarked
package dk.familiensplan.grid.web;

import org.jspecify.annotations.NullMarked;
