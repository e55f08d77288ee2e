package dk.familiensplan.local.play;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of a plan as the guided start sends it ({@code PlanContent} of the OpenAPI file). */
public record PlanDraft(
        String type,
        String familyName,
        @Nullable OffsetDateTime firstAppointment,
        List<Member> members,
        List<Goal> goals,
        List<Intervention> interventions,
        List<Participation> participations,
        List<Consent> consents) {

    public record Member(
            UUID id,
            String name,
            @Nullable String personNumber,
            @Nullable LocalDate birthDate,
            String relation,
            @Nullable ContactDetails contactDetails) {}

    public record ContactDetails(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {}

    public record Goal(UUID id, @Nullable UUID memberId, String topic, String words, int weight, List<Level> scale) {}

    public record Level(int level, String words) {}

    public record Intervention(
            UUID id,
            String agencyId,
            @Nullable UUID memberId,
            String topic,
            String title,
            String law,
            String section,
            String payer,
            String responsible,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn) {}

    public record Participation(
            String agencyId,
            @Nullable String view,
            @Nullable String words) {}

    public record Consent(
            UUID id,
            UUID memberId,
            String agencyId,
            String topic,
            String answer,
            String extent,
            String how,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<UUID> givenBy) {}

    /** The five levels, from much less than expected to much more. */
    public static List<Level> scale(String muchLess, String less, String expected, String more, String muchMore) {
        List<Level> levels = new ArrayList<>();
        int level = -2;
        for (String words : List.of(muchLess, less, expected, more, muchMore)) {
            levels.add(new Level(level++, words));
        }
        return levels;
    }
}
