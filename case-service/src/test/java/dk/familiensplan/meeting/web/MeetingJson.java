package dk.familiensplan.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A network meeting as the coordinator's page sends it. */
public final class MeetingJson {

    private MeetingJson() {}

    /** An hour on video, with those who are named and nothing else on the agenda than how it goes. */
    public static Map<String, Object> networkMeeting(
            UUID id, Instant startsAt, List<Map<String, Object>> participants) {
        return Map.of(
                "id",
                id,
                "title",
                "Netværksmøde",
                "purpose",
                "Ro om hverdagen",
                "place",
                "ONLINE",
                "startsAt",
                startsAt,
                "minutes",
                60,
                "participants",
                participants,
                "agenda",
                List.of(Map.of("id", UUID.randomUUID(), "quadrant", "FAMILY", "text", "Hvordan går det?")));
    }

    /** Somebody who must come. */
    public static Map<String, Object> participant(String kind, String reference) {
        return Map.of("kind", kind, "reference", reference, "name", "", "must", true);
    }
}
