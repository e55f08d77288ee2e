package dk.familiensplan.supervision;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Secret;
import dk.familiensplan.platform.settings.Settings;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.supervision.Retention.Expired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Deletes plans whose time is over: first it is shown what would go, and then exactly that goes, or nothing.
 *
 * <p>The audit log stays: it says that there was a plan and who read it, by ids that lead nowhere any more.
 */
@ApplicationScoped
@Transactional
public class DeletingWhatIsPast {

    private static final int MOST_RUNS = 20;

    private final Retention retention;
    private final Settings settings;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final InstantSource clock;

    @Inject
    DeletingWhatIsPast(
            Retention retention,
            Settings settings,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            InstantSource clock) {
        this.retention = retention;
        this.settings = settings;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would go now. @param token names exactly these plans */
    public record Preview(RetentionTerms terms, List<Expired> plans, String token) {

        public Preview {
            plans = List.copyOf(plans);
        }

        List<UUID> leaving() {
            return plans.stream()
                    .filter(plan -> !plan.held())
                    .map(Expired::planId)
                    .toList();
        }
    }

    public Preview preview() {
        var preview = preview(false);
        audit.record(Deed.DELETION_PREVIEWED, null, Purpose.SUPERVISION, "plans=" + preview.plans.size());
        return preview;
    }

    /** Deletes what was previewed. Refused when it is no longer the same. */
    public Retention.Run run(String token) {
        var now = preview(true);
        if (!now.token.equals(token)) {
            throw SupervisionRule.PREVIEW_IS_CURRENT.broken();
        }
        var leaving = now.plans.stream().filter(plan -> !plan.held()).toList();
        int drafts = (int) leaving.stream().filter(Expired::draft).count();
        var run = new Retention.Run(
                UUID.randomUUID(),
                clock.instant(),
                user.name(),
                drafts,
                leaving.size() - drafts,
                now.plans.size() - leaving.size());
        audit.recordAll(Deed.PLAN_DELETED, now.leaving(), Purpose.SUPERVISION);
        retention.delete(now.leaving());
        retention.addRun(run, user.authority(), user.subject());
        return run;
    }

    public List<Retention.Run> runs() {
        return retention.runs(user.authority(), MOST_RUNS);
    }

    public List<Retention.Hold> holds() {
        return retention.holds(user.authority());
    }

    /** From now on nothing deletes this plan. */
    public void hold(UUID plan, String reason) {
        requireOurs(plan);
        if (!retention.hold(plan, reason.strip(), user.subject(), clock.instant())) {
            throw SupervisionRule.NOTHING_IS_HELD_TWICE.broken();
        }
        audit.record(Deed.HOLD_PLACED, plan, Purpose.SUPERVISION);
    }

    /** Its time counts again. */
    public void lift(UUID plan) {
        requireOurs(plan);
        if (retention.lift(plan)) {
            audit.record(Deed.HOLD_LIFTED, plan, Purpose.SUPERVISION);
        }
    }

    private void requireOurs(UUID plan) {
        if (!retention.isPlanOf(user.authority(), plan)) {
            throw access.unknown(Operation.RETAIN_AND_DELETE);
        }
    }

    private Preview preview(boolean lock) {
        var terms = new RetentionTerms(settings.keepClosedPlans(), settings.keepDrafts());
        Instant now = clock.instant();
        var expired = retention.expired(
                user.authority(),
                terms.closedBefore(now, TimeSource.DANISH),
                terms.draftBefore(now, TimeSource.DANISH),
                lock);
        return new Preview(terms, expired, token(expired));
    }

    private static String token(List<Expired> plans) {
        return HexFormat.of()
                .formatHex(Secret.hash(plans.stream()
                        .map(plan -> plan.planId() + (plan.held() ? "!" : ""))
                        .sorted()
                        .collect(Collectors.joining(","))));
    }
}
