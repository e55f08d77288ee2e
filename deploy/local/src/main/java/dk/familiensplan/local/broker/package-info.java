/** The message broker as a program of its own, with one user for each party and only that party's rights. */
@NullMarked
package dk.familiensplan.local.broker;

import org.jspecify.annotations.NullMarked;
