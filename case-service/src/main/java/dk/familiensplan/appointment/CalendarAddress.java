package dk.familiensplan.appointment;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The address that a member's own calendar subscribes to. The secret in it is shown once, and kept by nobody but the
 * member.
 *
 * @param fetchedAt when a calendar last looked; null when none has
 */
public record CalendarAddress(
        UUID id,
        PlanId plan,
        MemberId member,
        Instant madeAt,
        @Nullable Instant fetchedAt) {}
