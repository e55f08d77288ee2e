/** Obstacles over HTTP. */
@NullMarked
package dk.familiensplan.obstacle.web;

import org.jspecify.annotations.NullMarked;
