package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency's part in one plan, and how the family finds it. */
@Entity
@Table(name = "participation")
public class Participation {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    private int position;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "since_day")
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(name = "family_view")
    private @Nullable FamilyView view;

    private @Nullable String words;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    Participation(FamilyPlan plan, int position, PlanContent.OfParticipation content, LocalDate since) {
        this.plan = plan;
        this.id = UUID.randomUUID();
        this.agencyId = content.agency().value();
        this.since = since;
        change(position, content);
    }

    void change(int position, PlanContent.OfParticipation content) {
        this.position = position;
        this.view = content.view();
        this.words = content.words();
    }

    void end(LocalDate on, String reason) {
        this.until = on;
        this.endReason = reason;
    }

    /** It takes part again, from now on. */
    void resume(PlanContent.OfParticipation content, LocalDate from) {
        this.since = from;
        this.until = null;
        this.endReason = null;
        change(position, content);
    }

    boolean hasEnded() {
        return until != null;
    }

    int position() {
        return position;
    }

    /** Which agency. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /** The first day. */
    public LocalDate since() {
        return since;
    }

    /** The last day, once it has ended. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Why it ended. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** How the family finds it. */
    public Optional<FamilyView> view() {
        return Optional.ofNullable(view);
    }

    /** How the family says it. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
