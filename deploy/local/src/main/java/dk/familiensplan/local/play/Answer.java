package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What came back, and the version of it that a change builds on. */
public record Answer(int status, JsonNode body, @Nullable String etag) {}
