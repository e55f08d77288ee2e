package dk.familiensplan.grid.web;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.grid.DayUse;
import dk.familiensplan.grid.NetworkView.Told;
import dk.familiensplan.grid.Pull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Grid} of the API.
 *
 * @param participants all round the family of whom the reader knows
 */
public record GridView(
        List<ParticipantView> participants, List<AnswerView> views, List<AskView> asks, List<DayUseView> dayUses) {

    /** How one sees a matter. */
    public record AnswerView(
            UUID id,
            ParticipantView participant,
            @Nullable UUID aboutMemberId,
            @Nullable String aboutName,
            Topic topic,
            String problem,
            String action,
            String who,
            List<ParticipantView> doers,
            List<Pull> pulls,
            Told told,
            boolean common,
            Instant answeredAt) {}

    /** An agency that is asked and has not answered. */
    public record AskView(
            UUID id, ParticipantView agency, UUID memberId, String memberName, Topic topic, Instant askedAt) {}

    /** An intervention that takes the days. */
    public record DayUseView(UUID interventionId, DayUse use) {}
}
