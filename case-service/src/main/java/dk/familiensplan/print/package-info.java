/**
 * What is handed out on paper or as a file: the plan for a meeting, the plan in easy language, and the form that a member
 * signs. Knows what a reader may see, and nothing of how a file is made.
 */
@NullMarked
package dk.familiensplan.print;

import org.jspecify.annotations.NullMarked;
