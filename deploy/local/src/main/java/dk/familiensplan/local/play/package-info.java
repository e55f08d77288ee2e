/** Plays the main job and fills the demonstration data, from outside, as people and agencies would. */
@NullMarked
package dk.familiensplan.local.play;

import org.jspecify.annotations.NullMarked;
