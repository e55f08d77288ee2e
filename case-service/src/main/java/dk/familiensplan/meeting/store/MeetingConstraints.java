package dk.familiensplan.meeting.store;

import dk.familiensplan.meeting.MeetingRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of meetings that the database upholds. */
@ApplicationScoped
public class MeetingConstraints implements ConstraintMeanings {

    @Override
    public Map<String, MeetingRule> meanings() {
        return Map.of(
                "meeting_pkey", MeetingRule.ID_USED_ONCE,
                "meeting_outcome_pkey", MeetingRule.ID_USED_ONCE,
                "meeting_outcome_of_one", MeetingRule.BECOMES_ONE_THING);
    }
}
