package dk.familiensplan.plan;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.KeptFrom;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One item of the plan that is kept from one member, and who decided so. */
@Entity
@Table(name = "kept_from")
public class KeptItem {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KeptItem() {}

    KeptItem(FamilyPlan plan, KeptFrom kept, String by, Instant now) {
        this.plan = plan;
        this.id = UUID.randomUUID();
        this.kind = kept.kind();
        this.itemId = kept.item();
        this.memberId = kept.member().value();
        this.setBy = by;
        this.setAt = now;
    }

    /** What is kept from whom. */
    public KeptFrom kept() {
        return new KeptFrom(kind, itemId, new MemberId(memberId));
    }

    /** When it was decided. */
    public Instant setAt() {
        return setAt;
    }
}
