package dk.familiensplan.grid;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a participant says of a matter.
 *
 * @param id made by the browser, so that a repeated sending is one view
 * @param common whether the family has it in common
 */
public record Said(
        UUID id,
        Matter matter,
        String problem,
        String action,
        String who,
        List<Participant> doers,
        Set<Pull> pulls,
        boolean common) {}
