package dk.familiensplan.contradiction;

import java.util.List;

/**
 * Finds one kind of contradiction. Pure, and rather silent than wrong: it concludes from what people have said outright,
 * who does what, which way, when, and never from what their words may mean.
 */
interface ContradictionRule {

    /** All that it finds. */
    List<Finding> findIn(Situation situation);
}
