package dk.familiensplan.pulse.web;

import dk.familiensplan.pulse.PulseAnswer;
import dk.familiensplan.pulse.PulseQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code Pulse} of the API: newest first. */
public record PulseView(List<AnswerView> items) {

    static PulseView of(List<PulseAnswer> answers) {
        return new PulseView(answers.stream()
                .map(answer ->
                        new AnswerView(answer.member().value(), answer.question(), answer.level(), answer.answeredAt()))
                .toList());
    }

    /** What a member answered to one question. */
    public record AnswerView(UUID memberId, PulseQuestion question, int level, Instant answeredAt) {}
}
