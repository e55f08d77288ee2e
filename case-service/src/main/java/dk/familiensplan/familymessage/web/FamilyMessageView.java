package dk.familiensplan.familymessage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.familymessage.FamilyMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code FamilyMessage} of the API. */
@JsonInclude(Include.NON_NULL)
public record FamilyMessageView(
        UUID id,
        UUID memberId,
        String text,
        Instant writtenAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static FamilyMessageView of(FamilyMessage message) {
        FamilyMessage.Answer answer = message.answer();
        return new FamilyMessageView(
                message.id(),
                message.member().value(),
                message.text(),
                message.writtenAt(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.at());
    }

    /** One field, so that more can be said later. */
    public record Messages(List<FamilyMessageView> items) {

        static Messages of(List<FamilyMessage> messages) {
            return new Messages(messages.stream().map(FamilyMessageView::of).toList());
        }
    }
}
