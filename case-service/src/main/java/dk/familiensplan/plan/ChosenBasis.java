package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.LegalBasis;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator has chosen a law that lets an agency know something about a member. It is written once, with how far the
 * law then reached and why it was chosen, and can be ended once.
 */
@Entity
@Table(name = "legal_basis")
public class ChosenBasis {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "agency_id")
    private String agencyId;

    private String code;

    private String law;

    @Column(name = "law_section")
    private String section;

    private String words;

    private String topics;

    private String purposes;

    private String reason;

    @Column(name = "from_day")
    private @Nullable LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ChosenBasis() {}

    ChosenBasis(FamilyPlan plan, PlanContent.OfBasis content, String by, Instant now) {
        this.plan = plan;
        this.id = content.id().value();
        this.memberId = content.member().value();
        this.agencyId = content.agency().value();
        this.code = content.law().code();
        this.law = content.law().law();
        this.section = content.law().section();
        this.words = content.law().inDanish();
        this.topics = names(content.topics());
        this.purposes = names(content.law().purposes());
        this.reason = content.reason();
        this.from = content.period().from();
        this.until = content.period().until();
        this.chosenBy = by;
        this.chosenAt = now;
    }

    void end(Instant now) {
        if (endedAt != null) {
            throw PlanRule.BASIS_ENDED_ONCE.broken();
        }
        endedAt = now;
    }

    /** What it opens. */
    public LegalBasis basis() {
        return new LegalBasis(
                new LegalBasisId(id),
                new MemberId(memberId),
                new AgencyId(agencyId),
                parsed(topics, Topic.class),
                parsed(purposes, Purpose.class),
                new Period(from, until),
                chosenAt,
                endedAt);
    }

    String code() {
        return code;
    }

    String law() {
        return law;
    }

    String section() {
        return section;
    }

    String words() {
        return words;
    }

    String reason() {
        return reason;
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> parsed(String names, Class<E> type) {
        return Arrays.stream(names.split(","))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }
}
