package dk.familiensplan.network;

import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;

/**
 * Where one round a family stood on the map after a change. A fact: a later one of the same takes its place, and how the map
 * looked before can still be seen.
 *
 * @param id the agency's id, or that of a person who is no member of the plan
 * @param number counts the changes of one, from 1
 * @param name of a person; empty for an agency, which has its own
 * @param role what they are to the family, in the family's words
 * @param ring how near, from {@value #NEAREST} to {@value #FURTHEST}
 * @param angle where in the ring, in degrees from the top
 * @param view how the family finds it
 * @param removed whether they are round the family no more
 */
public record NetworkNode(
        PlanId plan,
        Kind kind,
        String id,
        int number,
        String name,
        Sort sort,
        String role,
        int ring,
        int angle,
        FamilyView view,
        boolean removed,
        String writtenBy,
        Instant writtenAt) {

    /** Tæt på. */
    public static final int NEAREST = 1;

    /** Længere væk. */
    public static final int FURTHEST = 3;

    /** A whole turn. */
    public static final int TURN = 360;

    /** Whether it is one of the plan's agencies, or somebody else. */
    public enum Kind {
        AGENCY,
        PERSON
    }

    /** What somebody is. */
    public enum Sort {
        RELATIVE,
        FRIEND,
        SCHOOL,
        VOLUNTEER,
        HEALTH,
        AGENCY,
        OTHER
    }

    public NetworkNode {
        if ((kind == Kind.PERSON) == name.isBlank()) {
            throw NetworkRule.PERSON_HAS_NAME.brokenAt("/name");
        }
        angle = Math.floorMod(angle, TURN);
    }

    @Override
    public String toString() {
        return "NetworkNode[" + id + ", " + number + "]";
    }
}
