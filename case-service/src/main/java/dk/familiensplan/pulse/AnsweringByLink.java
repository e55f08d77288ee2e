package dk.familiensplan.pulse;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Secret;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.settings.Settings;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whoever has the secret answers once. Nobody is signed in, and nothing is told of whom it is about. */
@ApplicationScoped
@Transactional
public class AnsweringByLink {

    private final PulseLinks links;
    private final PulseAnswers answers;
    private final Plans plans;
    private final Settings settings;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AnsweringByLink(
            PulseLinks links,
            PulseAnswers answers,
            Plans plans,
            Settings settings,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.plans = plans;
        this.settings = settings;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Which version of the questions is behind the secret; nothing when it is not open, or never was. */
    public Optional<PulseForm> form(String secret) {
        Instant now = clock.instant();
        return links.find(Secret.hash(secret), now)
                .flatMap(link -> plans.read(link.plan()).flatMap(plan -> plan.member(link.member())))
                .map(member -> PulseForm.of(
                        member, LocalDate.ofInstant(now, TimeSource.DANISH), settings.childrensPulseBelow()));
    }

    /** Keeps the answers, and the secret has done its work; says whether it was open. */
    public boolean answer(String secret, List<PulseAnswer.Said> said) {
        Instant now = clock.instant();
        Optional<PulseLink> used = links.use(Secret.hash(secret), now);
        used.ifPresent(link -> {
            PulseAnswer.together(link.plan(), link.member(), said, PulseGiven.LINK, false, now)
                    .forEach(answers::add);
            audit.recordByItself(Deed.PULSE_ANSWERED, link.plan().value(), Purpose.OWN_PLAN);
            plans.read(link.plan())
                    .map(PlanSnapshot::coordinator)
                    .ifPresent(coordinator ->
                            live.tell(List.of(coordinator), "plan", link.plan().value()));
        });
        return used.isPresent();
    }
}
