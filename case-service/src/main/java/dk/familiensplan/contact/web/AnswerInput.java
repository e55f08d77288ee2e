package dk.familiensplan.contact.web;

import dk.familiensplan.contact.ContactAnswer;
import dk.familiensplan.contact.HandedTo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coordinator answers an agency. */
public record AnswerInput(
        @NotNull ContactAnswer answer,
        @NotBlank @Size(max = 2000) String text,
        @Nullable Instant meetingAt,
        @Nullable HandedTo handedTo,
        @Nullable UUID combinedWith) {}
