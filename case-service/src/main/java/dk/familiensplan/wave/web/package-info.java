/** Waves over HTTP. */
@NullMarked
package dk.familiensplan.wave.web;

import org.jspecify.annotations.NullMarked;
