package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Decision.AllowedByConsent;
import dk.familiensplan.consent.Decision.AllowedByLaw;
import dk.familiensplan.consent.Decision.AskFirst;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether something about a member may be shared with an agency, or taken in from it (invariants 12, 13 and 15). The only
 * place in the product where that is decided: for the preview, when a notification is made, when it is claimed, and for
 * what an agency sees on screen.
 *
 * <ul>
 *   <li>A legal basis opens exactly what it names, whatever anybody has answered.
 *   <li>Otherwise the default is no. Among the answers that stand and whose period covers the day, the one given last
 *       decides alone; withdrawing it does not bring an older yes back to life, so a withdrawal never opens anything.
 *   <li>A yes counts when everybody who {@link Household#whoAnswersFor must say it} on that day has; a no counts from one.
 *   <li>Where the answer is to ask each time, only a yes to the very message opens it.
 *   <li>What is about the whole family is a yes when everybody who answers for themself has said it.
 * </ul>
 */
public final class ConsentDecision {

    private final List<GivenConsent> consents;
    private final List<LegalBasis> bases;
    private final Household household;

    private ConsentDecision(Collection<GivenConsent> consents, Collection<LegalBasis> bases, Household household) {
        this.consents = List.copyOf(consents);
        this.bases = List.copyOf(bases);
        this.household = household;
    }

    /** Decides on the answers and legal bases of one plan, whose people answer for each other as the household says. */
    public static ConsentDecision on(
            Collection<GivenConsent> consents, Collection<LegalBasis> bases, Household household) {
        return new ConsentDecision(consents, bases, household);
    }

    /** The decision for this member, agency and topic, at this time, for anything but one message. */
    public Decision decide(MemberId member, AgencyId agency, Topic topic, Purpose purpose, Instant at) {
        return decide(member, agency, topic, purpose, at, null);
    }

    /**
     * The decision for this member, agency and topic, at this time.
     *
     * @param message the one message that it is about, so that an answer to it alone counts; null for anything else
     */
    public Decision decide(
            MemberId member, AgencyId agency, Topic topic, Purpose purpose, Instant at, @Nullable UUID message) {
        Optional<LegalBasis> law = bases.stream()
                .filter(basis -> basis.opens(member, agency, topic, purpose, at, TimeSource.DANISH))
                .min(Comparator.comparing(basis -> basis.id().value()));
        if (law.isPresent()) {
            return new AllowedByLaw(law.get().id());
        }
        Predicate<GivenConsent> isAboutThis = consent ->
                consent.member().equals(member) && consent.agency().equals(agency) && consent.topic() == topic;
        Decision standing = newest(isAboutThis.and(consent -> consent.onlyFor() == null), purpose, at);
        if (standing instanceof AskFirst && message != null) {
            Decision toThisOne = newest(isAboutThis.and(consent -> message.equals(consent.onlyFor())), purpose, at);
            return isNotAsked(toThisOne) ? standing : toThisOne;
        }
        return standing;
    }

    /** The decision for what is about the whole family: a yes when everybody who answers for themself has said yes. */
    public Decision decideForAll(AgencyId agency, Topic topic, Purpose purpose, Instant at) {
        Decision last = new Refused(Reason.NOT_ASKED);
        for (MemberId member : household.whoAnswersForAll(day(at))) {
            last = decide(member, agency, topic, purpose, at);
            if (!last.allows()) {
                return last;
            }
        }
        return last;
    }

    /** The topics of a member that an agency may know of, for a purpose, at a time. */
    public Set<Topic> topics(MemberId member, AgencyId agency, Purpose purpose, Instant at) {
        return topicsWhere(topic -> decide(member, agency, topic, purpose, at).allows());
    }

    /** The topics of a member that each message is to be asked about. */
    public Set<Topic> topicsToAskAbout(MemberId member, AgencyId agency, Purpose purpose, Instant at) {
        return topicsWhere(topic -> decide(member, agency, topic, purpose, at) instanceof AskFirst);
    }

    /**
     * The days at whose beginning time alone may end what was decided, in order: an answer or a law has had its last day, or
     * a child begins to answer. Whether it does is for the decision to say.
     */
    public SortedSet<LocalDate> daysThatMayEndIt() {
        SortedSet<LocalDate> days = new TreeSet<>(household.daysThatSomebodyBeginsToAnswer());
        Stream.concat(
                        consents.stream().map(GivenConsent::period),
                        bases.stream().map(LegalBasis::period))
                .flatMap(period -> period.firstDayAfter().stream())
                .forEach(days::add);
        return days;
    }

    /** Who must have said yes for it to be a yes about the member, at a time. */
    public Set<MemberId> whoAnswersFor(MemberId member, Instant at) {
        return household.whoAnswersFor(member, day(at));
    }

    private static Set<Topic> topicsWhere(Predicate<Topic> wanted) {
        Set<Topic> found = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (wanted.test(topic)) {
                found.add(topic);
            }
        }
        return found;
    }

    private Decision newest(Predicate<GivenConsent> which, Purpose purpose, Instant at) {
        return consents.stream()
                .filter(which)
                .filter(consent -> consent.standsAt(at) && consent.period().covers(day(at)))
                .max(newestLast(at))
                .map(consent -> by(consent, purpose, at))
                .orElse(new Refused(Reason.NOT_ASKED));
    }

    private Decision by(GivenConsent consent, Purpose purpose, Instant at) {
        if (consent.isWithdrawnAt(at)) {
            return new Refused(Reason.WITHDRAWN);
        }
        if (consent.answer() == Answer.NO) {
            return new Refused(Reason.SAID_NO);
        }
        if (!isSaidByAll(consent, at)) {
            return new Refused(Reason.AWAITS_OTHERS);
        }
        if (consent.answer() == Answer.ASK) {
            return new AskFirst(consent.id());
        }
        return goesFarEnough(consent.extent(), purpose)
                ? new AllowedByConsent(consent.id())
                : new Refused(Reason.ATTENDANCE_ONLY);
    }

    private boolean isSaidByAll(GivenConsent consent, Instant at) {
        Set<MemberId> must = household.whoAnswersFor(consent.member(), day(at));
        return !must.isEmpty() && consent.givenBy().containsAll(must);
    }

    private static boolean isNotAsked(Decision decision) {
        return decision instanceof Refused refused && refused.reason() == Reason.NOT_ASKED;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TimeSource.DANISH);
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
