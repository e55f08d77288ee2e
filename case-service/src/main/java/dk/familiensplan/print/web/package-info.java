/** The printed documents as files to fetch. */
@NullMarked
package dk.familiensplan.print.web;

import org.jspecify.annotations.NullMarked;
