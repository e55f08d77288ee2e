package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What did not arrive, both ways. Every call is part of the caller's transaction. */
public interface DeadLetters {

    /** Of a municipality's families and agencies, newest first: up to so many of each direction. */
    List<DeadLetter> of(String municipality, int atMost);

    /** Which of these are messages of ours, about a municipality's families, that can be decided on. */
    List<NotificationId> sentAmong(String municipality, Collection<UUID> ids);

    /** Takes a decision on those of these that are an agency's messages and open; says which they are. */
    List<SetAside> decide(String municipality, Collection<UUID> ids, Decision decision, By by);

    /** Keeps what the routes say that they have set aside; once. */
    void keep(UUID id, String address, @Nullable AgencyId agency, String reason, int size, Instant at);

    /** The routes have done what was decided; says whether there was such a decision. */
    boolean done(UUID id);

    /** What somebody decides. */
    enum Decision {
        RESEND,
        DISCARD
    }

    /** Who decided, when and why. */
    record By(String subject, Instant at, @Nullable String why) {}

    /** Where it lies. */
    record SetAside(UUID id, String address) {}
}
