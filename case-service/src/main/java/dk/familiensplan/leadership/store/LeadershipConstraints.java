package dk.familiensplan.leadership.store;

import dk.familiensplan.leadership.LeadershipRule;
import dk.familiensplan.platform.database.ConstraintMeanings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of leading together that the database upholds. */
@ApplicationScoped
public class LeadershipConstraints implements ConstraintMeanings {

    @Override
    public Map<String, LeadershipRule> meanings() {
        return Map.of(
                "leadership_survey_pkey", LeadershipRule.ID_USED_ONCE,
                "leadership_survey_one_at_a_time", LeadershipRule.ONE_ROUND_AT_A_TIME,
                "leadership_rating_on_scale", LeadershipRule.RATING_ON_SCALE,
                "leadership_dialogue_pkey", LeadershipRule.ID_USED_ONCE,
                "implementation_note_pkey", LeadershipRule.ID_USED_ONCE,
                "leadership_action_pkey", LeadershipRule.ID_USED_ONCE,
                "leadership_follow_up_has_day", LeadershipRule.COMES_BACK_LATER);
    }
}
