package dk.familiensplan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All dialogues. Every call is part of the caller's transaction. */
public interface Dialogues {

    /** Writes a new one, constraints checked here and now. */
    void add(Dialogue dialogue);

    /** A municipality's, the latest first. */
    List<Dialogue> of(String authority, int atMost);

    /** One action of a municipality, locked until the transaction ends. */
    Optional<LeaderAction> lockAction(UUID action, String authority);

    /** Writes what came of an action, and when it comes back. */
    void put(LeaderAction action, FollowUp said);

    /** What a leader is asked about on a day: open, and due. */
    List<LeaderAction> dueOf(String owner, LocalDate today);
}
