package dk.familiensplan.journey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.journey.Journey;
import dk.familiensplan.journey.JourneyStep;
import dk.familiensplan.journey.StepDate;
import dk.familiensplan.journey.StepKind;
import dk.familiensplan.journey.TellingJourney;
import dk.familiensplan.journey.TellingOwnJourney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code Journey} of the API: oldest first. */
record JourneyView(List<StepView> steps, List<OfferView> offered) {

    static JourneyView of(TellingJourney.Told told) {
        return new JourneyView(
                steps(told.journey(), step -> true),
                told.offered().stream().map(OfferView::of).toList());
    }

    static JourneyView of(TellingOwnJourney.Ours ours) {
        return new JourneyView(steps(ours.journey(), step -> ours.reader().equals(step.saidBy())), List.of());
    }

    private static List<StepView> steps(Journey journey, Predicate<JourneyStep> mayChange) {
        return journey.steps().stream()
                .map(step -> StepView.of(step, mayChange.test(step)))
                .toList();
    }

    /** {@code JourneyStep} of the API. */
    @JsonInclude(Include.NON_NULL)
    record StepView(
            UUID id,
            int version,
            StepKind kind,
            LocalDate happenedOn,
            StepDate.Precision precision,
            String words,
            @Nullable UUID memberId,
            @Nullable String agencyId,
            @Nullable UUID saidBy,
            JourneyStepInput.@Nullable Origin origin,
            boolean removed,
            Instant writtenAt,
            boolean mayChange) {

        static StepView of(JourneyStep step, boolean mayChange) {
            return new StepView(
                    step.id(),
                    step.version(),
                    step.telling().kind(),
                    step.telling().when().on(),
                    step.telling().when().precision(),
                    step.telling().words(),
                    value(step.telling().member()),
                    value(step.telling().agency()),
                    value(step.saidBy()),
                    JourneyStepInput.Origin.of(step),
                    step.removed(),
                    step.writtenAt(),
                    mayChange);
        }
    }

    /** {@code JourneyOffer} of the API. */
    @JsonInclude(Include.NON_NULL)
    record OfferView(
            JourneyStepInput.Origin origin,
            LocalDate happenedOn,
            @Nullable UUID memberId,
            @Nullable String agencyId,
            @Nullable String title) {

        static OfferView of(Journey.Offer offer) {
            return new OfferView(
                    new JourneyStepInput.Origin(
                            offer.origin().kind(), offer.origin().id()),
                    offer.on(),
                    value(offer.member()),
                    value(offer.agency()),
                    offer.title());
        }
    }

    /** All ways in which one step was told. */
    record Versions(List<StepView> items) {

        static Versions of(List<JourneyStep> versions) {
            return new Versions(
                    versions.stream().map(step -> StepView.of(step, false)).toList());
        }
    }

    private static @Nullable UUID value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    private static @Nullable String value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
