package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Decision.AllowedByConsent;
import dk.familiensplan.consent.Decision.AllowedByLaw;
import dk.familiensplan.consent.Decision.Reason;
import dk.familiensplan.consent.Decision.Refused;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether something about a member may be shared with an agency, or taken in from it (invariants 12, 13 and 15). The only
 * place in the product where that is decided: for the preview, when a notification is made, when it is claimed, and for
 * what an agency sees on screen.
 *
 * <p>The default is no. Among the answers whose period covers the day, the one given last decides alone; withdrawing it
 * does not bring an older yes back to life, so a withdrawal never opens anything. A legal basis opens exactly what it
 * names, whatever the member has answered.
 */
public final class ConsentDecision {

    private final List<GivenConsent> consents;
    private final List<LegalBasis> bases;

    private ConsentDecision(Collection<GivenConsent> consents, Collection<LegalBasis> bases) {
        this.consents = List.copyOf(consents);
        this.bases = List.copyOf(bases);
    }

    /** Decides on the answers and legal bases of one plan. */
    public static ConsentDecision on(Collection<GivenConsent> consents, Collection<LegalBasis> bases) {
        return new ConsentDecision(consents, bases);
    }

    /** Decides on the answers of one plan where no legal basis has been chosen. */
    public static ConsentDecision on(Collection<GivenConsent> consents) {
        return on(consents, List.of());
    }

    /** The decision for this member, agency and topic, at this time. */
    public Decision decide(MemberId member, AgencyId agency, Topic topic, Purpose purpose, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TimeSource.DANISH);
        Optional<LegalBasis> law = bases.stream()
                .filter(basis -> basis.member().equals(member) && basis.agency().equals(agency))
                .filter(basis -> basis.topic() == topic && basis.purpose() == purpose)
                .filter(basis -> basis.period().covers(day))
                .findFirst();
        if (law.isPresent()) {
            return new AllowedByLaw(law.get().id());
        }
        return consents.stream()
                .filter(consent ->
                        consent.member().equals(member) && consent.agency().equals(agency))
                .filter(consent ->
                        consent.topic() == topic && !consent.givenAt().isAfter(at))
                .filter(consent -> consent.period().covers(day))
                .max(newestLast(at))
                .map(consent -> by(consent, purpose, at))
                .orElse(new Refused(Reason.NOT_ASKED));
    }

    /** The topics of a member that an agency may know of, for a purpose, at a time. */
    public Set<Topic> topics(MemberId member, AgencyId agency, Purpose purpose, Instant at) {
        Set<Topic> allowed = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (decide(member, agency, topic, purpose, at).allows()) {
                allowed.add(topic);
            }
        }
        return allowed;
    }

    private static Decision by(GivenConsent consent, Purpose purpose, Instant at) {
        if (consent.isWithdrawnAt(at)) {
            return new Refused(Reason.WITHDRAWN);
        }
        return switch (consent.answer()) {
            case NO -> new Refused(Reason.SAID_NO);
            case ASK -> new Refused(Reason.ASK_EACH_TIME);
            case YES ->
                goesFarEnough(consent.extent(), purpose)
                        ? new AllowedByConsent(consent.id())
                        : new Refused(Reason.ATTENDANCE_ONLY);
        };
    }

    private static boolean goesFarEnough(Extent extent, Purpose purpose) {
        return switch (purpose) {
            case SHARE, INTAKE -> extent == Extent.FULL;
            case ATTENDANCE -> true;
        };
    }

    /** Of two given in the same instant the stricter is the newer, so that the order of storing is nothing. */
    private static Comparator<GivenConsent> newestLast(Instant at) {
        return Comparator.comparing(GivenConsent::givenAt)
                .thenComparing(consent -> strictness(consent, at))
                .thenComparing(consent -> consent.id().value());
    }

    private static int strictness(GivenConsent consent, Instant at) {
        if (consent.isWithdrawnAt(at) || consent.answer() == Answer.NO) {
            return 3;
        }
        if (consent.answer() == Answer.ASK) {
            return 2;
        }
        return consent.extent() == Extent.ATTENDANCE_ONLY ? 1 : 0;
    }
}
