package dk.familiensplan.contradiction;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction that somebody has taken up: two or three connecting conversations lie ahead, until it is resolved,
 * accepted, no contradiction after all, or an obstacle for a leader. Settled, it stays settled as long as it rests on what
 * it rested on then; a new answer brings up a new one.
 *
 * @param key what it is about; while one with this key is open, there is no second
 * @param title in the coordinator's words, where no rule found it; empty otherwise
 * @param evidence what it rested on when it was last looked at
 * @param reason how it was resolved, or why it is accepted or is none; null while it is open
 */
public record Contradiction(
        UUID id,
        int version,
        PlanId plan,
        ContradictionKind kind,
        String key,
        @Nullable MemberId about,
        @Nullable Topic topic,
        String title,
        Set<Evidence> evidence,
        Instant openedAt,
        String openedBy,
        ContradictionState state,
        List<Conversation> conversations,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason,
        @Nullable UUID obstacle) {

    /** More than these put it off. */
    public static final int MOST_CONVERSATIONS = 3;

    public Contradiction {
        evidence = Set.copyOf(evidence);
        conversations = List.copyOf(conversations);
    }

    /** The id of what is found for the n-th time: the same for everybody who finds it, before anybody has taken it up. */
    static UUID idOf(PlanId plan, String key, int settledBefore) {
        return UUID.nameUUIDFromBytes((plan + "|" + key + "|" + settledBefore).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes up what a rule found. */
    static Contradiction takeUp(UUID id, PlanId plan, Finding finding, String by, Instant now) {
        return new Contradiction(
                id,
                0,
                plan,
                finding.kind(),
                finding.key(),
                finding.about(),
                finding.topic(),
                "",
                finding.evidence(),
                now,
                by,
                ContradictionState.OPEN,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Marks what no rule found. */
    static Contradiction mark(
            UUID id,
            PlanId plan,
            String title,
            @Nullable MemberId about,
            @Nullable Topic topic,
            Set<Evidence> evidence,
            String by,
            Instant now) {
        return new Contradiction(
                id,
                0,
                plan,
                ContradictionKind.BY_HAND,
                ContradictionKind.BY_HAND + "|" + id,
                about,
                topic,
                title,
                evidence,
                now,
                by,
                ContradictionState.OPEN,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public boolean isOpen() {
        return state == ContradictionState.OPEN;
    }

    /** Plans one more talk. */
    Contradiction with(Conversation conversation) {
        requireOpen();
        if (conversations.size() >= MOST_CONVERSATIONS) {
            throw ContradictionFault.AT_MOST_THREE.broken();
        }
        List<Conversation> more = new ArrayList<>(conversations);
        more.add(conversation);
        return changed(more, evidence);
    }

    /** One of its talks was held. */
    Contradiction held(UUID conversation, LocalDate on, String outcome) {
        requireOpen();
        Conversation one = conversations.stream()
                .filter(known -> known.id().equals(conversation))
                .findFirst()
                .orElseThrow(ContradictionFault.CONVERSATION_IS_THERE::broken);
        if (one.isHeld()) {
            throw ContradictionFault.HELD_ONCE.broken();
        }
        return changed(
                conversations.stream()
                        .map(known -> known.id().equals(conversation) ? known.held(on, outcome) : known)
                        .toList(),
                evidence);
    }

    /** It rests on this now. */
    Contradiction restingOn(Set<Evidence> now) {
        return changed(conversations, now);
    }

    private Contradiction changed(List<Conversation> talks, Set<Evidence> restsOn) {
        return new Contradiction(
                id, version, plan, kind, key, about, topic, title, restsOn, openedAt, openedBy, state, talks, settledAt,
                settledBy, reason, obstacle);
    }

    /** It is at its end. */
    Contradiction settled(ContradictionState how, String why, @Nullable UUID asObstacle, String by, Instant now) {
        requireOpen();
        return new Contradiction(
                id,
                version,
                plan,
                kind,
                key,
                about,
                topic,
                title,
                evidence,
                openedAt,
                openedBy,
                how,
                conversations,
                now,
                by,
                why,
                asObstacle);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw ContradictionFault.SETTLED_ONCE.broken();
        }
    }

    @Override
    public String toString() {
        return "Contradiction[" + id + ", " + kind + ", " + state + "]";
    }
}
