package dk.familiensplan.understanding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.understanding.GrantReason;
import dk.familiensplan.understanding.SharingUnderstanding;
import dk.familiensplan.understanding.StormAssessment;
import dk.familiensplan.understanding.StormPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Understanding} of the API: assessments newest first. */
record UnderstandingView(List<AssessmentView> assessments, List<ReasonView> reasons) {

    static UnderstandingView of(SharingUnderstanding.Shared shared) {
        return new UnderstandingView(
                shared.assessments().stream().map(AssessmentView::of).toList(),
                shared.reasons().stream().map(ReasonView::of).toList());
    }

    /** {@code StormAssessment} of the API. */
    @JsonInclude(Include.NON_NULL)
    record AssessmentView(
            UUID id,
            @Nullable UUID memberId,
            LocalDate madeOn,
            List<UUID> withMembers,
            List<String> withAgencies,
            List<PartView> parts) {

        static AssessmentView of(StormAssessment one) {
            MemberId about = one.about();
            return new AssessmentView(
                    one.id(),
                    about == null ? null : about.value(),
                    one.madeOn(),
                    one.withMembers().stream().map(MemberId::value).toList(),
                    one.withAgencies().stream().map(AgencyId::value).toList(),
                    one.parts().stream().map(PartView::of).toList());
        }
    }

    /** {@code StormPart} of the API. */
    @JsonInclude(Include.NON_NULL)
    record PartView(
            StormPart part,
            int score,
            String words,
            @Nullable String goalWords,
            @Nullable Integer goalScore) {

        static PartView of(StormAssessment.Part part) {
            StormAssessment.Goal goal = part.goal();
            return new PartView(
                    part.part(),
                    part.score(),
                    part.words(),
                    goal == null ? null : goal.words(),
                    goal == null ? null : goal.score());
        }
    }

    /** {@code GrantReason} of the API. */
    record ReasonView(UUID interventionId, int version, String words, List<SignOffView> signOffs, List<UUID> missing) {

        static ReasonView of(SharingUnderstanding.Explained explained) {
            GrantReason reason = explained.reason();
            return new ReasonView(
                    reason.intervention(),
                    reason.version(),
                    reason.words(),
                    reason.signOffs().stream()
                            .map(one -> new SignOffView(one.member().value(), one.signedOn(), one.how()))
                            .toList(),
                    explained.missing().stream().map(MemberId::value).toList());
        }
    }

    /** A member's yes. */
    record SignOffView(UUID memberId, LocalDate signedOn, HowGiven how) {}
}
