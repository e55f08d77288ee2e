package dk.familiensplan.plan;

import com.fasterxml.jackson.core.JacksonException;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a plan is to be looked at again: some time after it was taken into use, and from then on the day that the last
 * follow-up set; who joins another plan is not looked at later than they were to be. How long depends on what kind of plan it is, and stands with its source in the file
 * {@code follow-up-terms.json}. The one place that says so.
 *
 * @param first the first look comes no later
 * @param nextAtMost nobody may let a family wait longer for the next one
 * @param shownAhead so long before the day it stands on <i>Min dag</i>
 */
public record FollowUpTerm(Period first, Period nextAtMost, Period shownAhead) {

    private static final Terms TERMS = shipped();

    /** What the file holds. */
    record Terms(Map<PlanType, FollowUpTerm> terms, List<String> sources) {

        Terms {
            terms = Map.copyOf(terms);
            sources = List.copyOf(sources);
        }
    }

    /** The term of plans of this type. */
    public static FollowUpTerm of(PlanType type) {
        FollowUpTerm term = TERMS.terms().get(type);
        if (term == null) {
            throw new IllegalStateException("follow-up-terms.json has no term of " + type);
        }
        return term;
    }

    /** Where the terms are from. */
    static List<String> sources() {
        return TERMS.sources();
    }

    /** The day; nothing for a plan that is not active. */
    public static Optional<LocalDate> next(PlanSnapshot plan) {
        Instant activatedAt = plan.activatedAt();
        if (plan.status() != PlanStatus.ACTIVE || activatedAt == null) {
            return Optional.empty();
        }
        LocalDate own = plan.followUps().stream()
                .max(Comparator.comparing(PlanSnapshot.OfFollowUp::heldOn)
                        .thenComparing(PlanSnapshot.OfFollowUp::recordedAt))
                .map(PlanSnapshot.OfFollowUp::nextOn)
                .orElseGet(() -> LocalDate.ofInstant(activatedAt, TimeSource.DANISH)
                        .plus(of(plan.type()).first()));
        return plan.followUpBy().filter(day -> day.isBefore(own)).or(() -> Optional.of(own));
    }

    private static Terms shipped() {
        try (InputStream json = FollowUpTerm.class.getResourceAsStream("follow-up-terms.json")) {
            return Json.mapper().readValue(json, Terms.class);
        } catch (JacksonException malformed) {
            throw new IllegalStateException("The follow-up terms are not as they should be", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
