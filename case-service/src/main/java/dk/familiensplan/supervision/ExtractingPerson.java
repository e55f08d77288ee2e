package dk.familiensplan.supervision;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.supervision.PersonRecords.About;
import dk.familiensplan.supervision.PersonRecords.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person asks what is kept about them, and the data protection officer hands it out. */
@ApplicationScoped
@Transactional
public class ExtractingPerson {

    private static final int MOST_LOOKS = 1000;

    private final PersonRecords records;
    private final Plans plans;
    private final PersonNumbers numbers;
    private final CurrentUser user;
    private final AuditLog audit;
    private final InstantSource clock;

    @Inject
    ExtractingPerson(
            PersonRecords records,
            Plans plans,
            PersonNumbers numbers,
            CurrentUser user,
            AuditLog audit,
            InstantSource clock) {
        this.records = records;
        this.plans = plans;
        this.numbers = numbers;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that the municipality keeps about the person. */
    public Extract of(String personNumber) {
        byte[] key = PersonNumber.parse(personNumber)
                .map(numbers::searchKey)
                .orElseThrow(() -> SupervisionRule.IS_A_PERSON_NUMBER.brokenAt("/personNumber"));
        List<Membership> memberships = records.of(key, user.authority());
        List<Extract.Section> atHome = records.atHome(key, user.authority());
        if (memberships.isEmpty() && atHome.isEmpty()) {
            throw SupervisionRule.PERSON_IS_KNOWN_HERE.broken();
        }
        if (memberships.isEmpty()) {
            audit.record(Deed.PERSON_EXTRACTED, null, Purpose.SUPERVISION);
        }
        audit.recordAll(
                Deed.PERSON_EXTRACTED,
                memberships.stream().map(one -> one.plan().value()).distinct().toList(),
                Purpose.SUPERVISION);
        return new Extract(
                clock.instant(),
                user.caller().unit(),
                memberships.stream().map(this::ofPlan).flatMap(Optional::stream).toList(),
                atHome);
    }

    private Optional<Extract.OfPlan> ofPlan(Membership membership) {
        return plans.read(membership.plan()).flatMap(whole -> whole.asReadBy(membership.member())
                .member(membership.member())
                .map(person -> ofPlan(whole, person, membership)));
    }

    private Extract.OfPlan ofPlan(PlanSnapshot whole, PlanSnapshot.OfMember person, Membership membership) {
        MemberId member = membership.member();
        PlanSnapshot readable = whole.asReadBy(member);
        Confidentiality rule = whole.confidentiality();
        return new Extract.OfPlan(
                readable.familyName(),
                readable.status().name(),
                readable.createdAt(),
                person,
                readable.goals().stream()
                        .filter(goal -> isTheirs(goal.memberId(), member))
                        .toList(),
                readable.interventions().stream()
                        .filter(intervention -> isTheirs(intervention.memberId(), member))
                        .toList(),
                readable.consents().stream()
                        .filter(consent -> consent.memberId().equals(member.value()))
                        .toList(),
                whole.legalBases().stream()
                        .filter(basis -> basis.memberId().equals(member.value()))
                        .toList(),
                readable.participations(),
                readable.agreements().stream()
                        .filter(agreement -> agreement.memberId().equals(member.value()))
                        .toList(),
                readable.deadlines(),
                readable.followUps(),
                readable(records.told(membership.plan(), member), ItemKind.NOTIFICATION, member, rule),
                readable(records.asked(membership.plan(), member), ItemKind.CONTACT_REQUEST, member, rule),
                readable(records.contacted(membership.plan(), member), ItemKind.DIRECT_CONTACT, member, rule),
                more(whole, membership, rule),
                audit.newestFor(member.value(), membership.plan().value(), MOST_LOOKS).stream()
                        .map(entry -> new Extract.Looked(entry.at(), entry.unit(), entry.deed(), entry.purpose()))
                        .toList());
    }

    /**
     * Words on the whole family are left out for whom something is kept from: nobody can tell whether they are about that.
     */
    private List<Extract.Section> more(PlanSnapshot whole, Membership membership, Confidentiality rule) {
        MemberId member = membership.member();
        boolean seesAll =
                whole.keptFrom().stream().noneMatch(kept -> kept.memberId().equals(member.value()));
        return records.more(membership.plan(), member, seesAll).stream()
                .map(kept -> new Extract.Section(
                        kept.kind(),
                        kept.rows().stream()
                                .filter(row -> kept.item() == null
                                        || rule.mayRead(member, Item.of(kept.item(), row.id(), member)))
                                .map(About::what)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** The whole family's, or the person's own. */
    private static boolean isTheirs(@Nullable UUID owner, MemberId member) {
        return owner == null || owner.equals(member.value());
    }

    private static <T> List<T> readable(List<About<T>> items, ItemKind kind, MemberId member, Confidentiality rule) {
        return items.stream()
                .filter(item -> rule.mayRead(member, Item.of(kind, item.id(), member)))
                .map(About::what)
                .toList();
    }
}
