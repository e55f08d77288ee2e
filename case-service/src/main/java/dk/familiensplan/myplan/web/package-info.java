/** The family's own pages, as the browser reads them. */
@NullMarked
package dk.familiensplan.myplan.web;

import org.jspecify.annotations.NullMarked;
