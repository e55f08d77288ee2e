/** From hospital bed to home, over HTTP: for the hospital that asks, the team that treats, and the coordinator. */
@NullMarked
package dk.familiensplan.home.web;

import org.jspecify.annotations.NullMarked;
