/**
 * From hospital bed to home: a hospital asks the specialised home nursing teams (SHS) whether one can treat a patient at
 * home, the first to say yes gets the place and is told who it is, and the treatment is followed until it ends. Knows
 * nothing of messages' formats; works also for a patient without a plan.
 */
@NullMarked
package dk.familiensplan.home;

import org.jspecify.annotations.NullMarked;
