package dk.familiensplan.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.platform.json.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * One event as it came in.
 *
 * @param sender the agency that says it; empty when the routes themselves do
 * @param messageId the sender's own id of it, the same when it is sent again
 * @param time when it was said
 * @param data what is said, in the shape of its type's schema
 */
public record ReceivedEvent(Optional<AgencyId> sender, String messageId, String type, Instant time, JsonNode data) {

    /**
     * The data as a record; its constructor may refuse what does not make sense.
     *
     * @throws dk.familiensplan.platform.rule.RuleBroken when the data does not fit, which is a fault of the routes
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return Json.mapper().treeToValue(data, type);
        } catch (JsonProcessingException | IllegalArgumentException unfit) {
            throw InboxRule.DATA_FITS_TYPE.brokenAt("/event/data");
        }
    }

    /** The agency that says it, for a type that only agencies may say. */
    public AgencyId agency() {
        return sender.orElseThrow(() -> InboxRule.SENDER_MAY_SAY_IT.brokenAt("/agencyId"));
    }

    @Override
    public String toString() {
        return "ReceivedEvent[" + type + "]";
    }
}
