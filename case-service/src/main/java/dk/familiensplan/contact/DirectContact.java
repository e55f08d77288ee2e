package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An agency contacted the family past the coordinator (invariant 11). It is a fact: written down by the agency itself or
 * by the coordinator, and never changed. Nobody is blamed; it is seen, so that it can be put right.
 */
@Entity
@Table(name = "direct_contact")
public class DirectContact {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "member_id")
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private DirectContactType type;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String what;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by")
    private RecordedBy recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DirectContact() {}

    private DirectContact(
            DirectContactId id,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            DirectContactType type,
            Instant happenedAt,
            String what,
            RecordedBy recordedBy,
            Instant recordedAt) {
        this.id = id.value();
        this.planId = plan.value();
        this.agencyId = agency.value();
        this.memberId = member.value();
        this.type = type;
        this.happenedAt = happenedAt;
        this.what = what;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * Writes a contact down.
     *
     * @param happenedAt when the agency and the member were in touch; not in the future
     * @param what what was said or agreed
     */
    public static DirectContact record(
            DirectContactId id,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            DirectContactType type,
            Instant happenedAt,
            String what,
            RecordedBy recordedBy,
            Instant now) {
        if (happenedAt.isAfter(now)) {
            throw ContactRule.CONTACT_LIES_BEHIND.brokenAt("/happenedAt");
        }
        return new DirectContact(id, plan, agency, member, type, happenedAt, what, recordedBy, now);
    }

    /** Which contact. */
    public DirectContactId id() {
        return new DirectContactId(id);
    }

    public PlanId plan() {
        return new PlanId(planId);
    }

    /** Who contacted the family. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /** Who was contacted. */
    public MemberId member() {
        return new MemberId(memberId);
    }

    public DirectContactType type() {
        return type;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** What was said or agreed. */
    public String what() {
        return what;
    }

    public RecordedBy recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
