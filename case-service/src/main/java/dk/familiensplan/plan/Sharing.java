package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Decision.Reason;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may know what of a plan now, cell by cell, as the one decision says it. Pure; for the page, which decides nothing. */
public record Sharing(List<OfMember> members) {

    public Sharing {
        members = List.copyOf(members);
    }

    /**
     * One member's answers.
     *
     * @param answeredBy who must have said yes today for it to be a yes
     */
    public record OfMember(MemberId member, Set<MemberId> answeredBy, List<Cell> cells) {

        public OfMember {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one agency may know of one topic.
     *
     * @param standing the answer that stands there, for whoever changes or withdraws it
     */
    public record Cell(
            AgencyId agency,
            Topic topic,
            State state,
            @Nullable ConsentId standing,
            Set<MemberId> saidBy,
            @Nullable LegalBasisId basis) {}

    /** How a cell looks. */
    public enum State {
        YES,
        NO,
        ASK,
        /** The yes goes no further than that the member cannot attend. */
        ATTENDANCE_ONLY,
        /** It was yes, and was taken back. */
        WITHDRAWN,
        /** Somebody has said it; others who must have not. */
        AWAITS_OTHERS,
        /** A law opens it, whatever is answered. */
        LAW
    }

    /** The state of a plan at a time. */
    public static Sharing of(PlanSnapshot plan, Instant at) {
        ConsentDecision decision = plan.consentDecision();
        return new Sharing(plan.members().stream()
                .map(PlanSnapshot.OfMember::memberId)
                .map(member ->
                        new OfMember(member, decision.whoAnswersFor(member, at), cells(plan, decision, member, at)))
                .toList());
    }

    private static List<Cell> cells(PlanSnapshot plan, ConsentDecision decision, MemberId member, Instant at) {
        List<Cell> cells = new ArrayList<>();
        for (PlanSnapshot.OfParticipation participation : plan.participations()) {
            for (Topic topic : Topic.values()) {
                Decision decided = decision.decide(member, participation.agency(), topic, Purpose.SHARE, at);
                PlanSnapshot.OfConsent standing =
                        plan.standing(member, participation.agency(), topic).orElse(null);
                cells.add(new Cell(
                        participation.agency(),
                        topic,
                        state(decided),
                        standing == null ? null : new ConsentId(standing.id()),
                        standing == null ? Set.of() : standing.whoSaidIt(),
                        decided instanceof Decision.AllowedByLaw law ? law.basis() : null));
            }
        }
        return cells;
    }

    private static State state(Decision decided) {
        if (decided instanceof Decision.AllowedByLaw) {
            return State.LAW;
        }
        if (decided instanceof Decision.AskFirst) {
            return State.ASK;
        }
        return decided instanceof Decision.Refused refused ? state(refused.reason()) : State.YES;
    }

    private static State state(Reason reason) {
        return switch (reason) {
            case NOT_ASKED, SAID_NO -> State.NO;
            case AWAITS_OTHERS -> State.AWAITS_OTHERS;
            case WITHDRAWN -> State.WITHDRAWN;
            case ATTENDANCE_ONLY -> State.ATTENDANCE_ONLY;
        };
    }

    /** The cell, where the member and the agency are in the plan. */
    public List<Cell> of(MemberId member) {
        return members.stream()
                .filter(one -> one.member().equals(member))
                .flatMap(one -> one.cells().stream())
                .toList();
    }
}
