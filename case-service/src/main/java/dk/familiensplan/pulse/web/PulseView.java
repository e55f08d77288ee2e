package dk.familiensplan.pulse.web;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.pulse.AskingHowItGoes;
import dk.familiensplan.pulse.PulseGiven;
import dk.familiensplan.pulse.PulseQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code Pulse} of the API: newest first. */
public record PulseView(List<AnswerView> items, List<UUID> children) {

    static PulseView of(AskingHowItGoes.Pulse pulse) {
        return new PulseView(
                pulse.answers().stream()
                        .map(answer -> new AnswerView(
                                answer.member().value(),
                                answer.question(),
                                answer.level(),
                                answer.answeredAt(),
                                answer.given(),
                                answer.atFollowUp()))
                        .toList(),
                pulse.children().stream().map(MemberId::value).toList());
    }

    /** What a member answered to one question. */
    public record AnswerView(
            UUID memberId,
            PulseQuestion question,
            int level,
            Instant answeredAt,
            PulseGiven given,
            boolean atFollowUp) {}
}
