package dk.familiensplan.leadership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All rounds. Every call is part of the caller's transaction. */
public interface Surveys {

    /** Writes a new one, constraints checked here and now. */
    void add(Survey survey);

    /** A municipality's rounds, the latest first. */
    List<Survey> of(String authority, int atMost);

    /** The one in which leaders answer now, locked until the transaction ends. */
    Optional<Survey> lockOpen(String authority);

    /** What a leader says, in place of what they said before in the same round. */
    void put(UUID survey, String leader, Ballot ballot);

    /** What a leader has said themselves; nothing once the round is closed. */
    Optional<Ballot> own(UUID survey, String leader);

    /** Nobody answers any more, and who answered what is forgotten. */
    void close(UUID survey, Instant at);
}
