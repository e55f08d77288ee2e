package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyKind;
import java.util.Set;

/**
 * One law in the configured list, and how far it reaches. A coordinator can choose it for a member and an agency, with a
 * reason; what it does not reach it cannot be chosen for.
 *
 * @param code stays the same when the law is renumbered
 * @param inDanish what it says, for the family, in plain words
 * @param source where the words of the law are found
 */
public record BasisInLaw(
        String code,
        String law,
        String section,
        String inDanish,
        String inEnglish,
        String source,
        Set<Topic> topics,
        Set<AgencyKind> agencyKinds,
        Set<Purpose> purposes) {

    public BasisInLaw {
        topics = Set.copyOf(topics);
        agencyKinds = Set.copyOf(agencyKinds);
        purposes = Set.copyOf(purposes);
    }

    /** Whether it can be chosen for these topics and an agency of this kind. */
    public boolean reaches(Set<Topic> wanted, AgencyKind kind) {
        return !wanted.isEmpty() && topics.containsAll(wanted) && agencyKinds.contains(kind);
    }
}
