package dk.familiensplan.meeting;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a meeting: a decision, or an action that somebody does by a day.
 *
 * @param topic what part of life it is about; consent is asked by it
 * @param member whom it is about; null for the whole family
 * @param owner who does it; only an action has one
 * @param dueOn the day it is to be done; only an action has one
 * @param became what an action was turned into; null while it is a task on its own
 */
public record Outcome(
        UUID id,
        Kind kind,
        String text,
        Topic topic,
        @Nullable MemberId member,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        boolean done,
        @Nullable Link became) {

    /** What it is. */
    public enum Kind {
        DECISION,
        ACTION
    }

    /** Who does it. */
    public record Owner(OwnerKind kind, String reference) {}

    /** What the owner is to the plan. */
    public enum OwnerKind {
        COORDINATOR,
        MEMBER,
        AGENCY
    }

    /** What it was turned into. */
    public record Link(LinkKind kind, UUID id) {}

    /** Where in the plan it goes on. */
    public enum LinkKind {
        INTERVENTION,
        CONTACT_REQUEST
    }

    /** Whether it waits for somebody. */
    public boolean isOpenAction() {
        return kind == Kind.ACTION && !done;
    }

    void refuseUnlessWhole() {
        boolean isAction = kind == Kind.ACTION;
        if (isAction != (owner != null)) {
            throw MeetingRule.ACTION_HAS_OWNER.brokenAt("/owner");
        }
        if (isAction != (dueOn != null)) {
            throw MeetingRule.ACTION_HAS_DAY.brokenAt("/dueOn");
        }
        if (!isAction && (done || became != null)) {
            throw MeetingRule.ONLY_ACTIONS_ARE_DONE.brokenAt("/done");
        }
    }

    Outcome becoming(Link link) {
        return new Outcome(id, kind, text, topic, member, owner, dueOn, done, link);
    }
}
