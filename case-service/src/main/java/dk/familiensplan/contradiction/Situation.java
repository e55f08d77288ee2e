package dk.familiensplan.contradiction;

import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.grid.Grid;
import java.time.Instant;
import java.util.List;

/**
 * All that the rules look at: what everybody says, and the weeks ahead.
 *
 * @param grid whole; who may see what is found is asked afterwards
 * @param weeks this one and those that follow
 */
public record Situation(Grid grid, List<FamilyWeek> weeks, Instant now) {

    public Situation {
        weeks = List.copyOf(weeks);
    }
}
