package dk.familiensplan.contradiction;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.appointment.WeekLimits;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.grid.DayUse;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.Pull;
import dk.familiensplan.grid.ViewAsk;
import dk.familiensplan.network.NetworkMap;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rikke and her son Emil, with the job centre, psychiatry and the family department round them; prose for what each says. */
public final class Around {

    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final MemberId RIKKE = new MemberId(new UUID(1, 1));
    public static final MemberId EMIL = new MemberId(new UUID(1, 2));
    public static final AgencyId JOB = new AgencyId("jobcentre-0999");
    public static final AgencyId PSY = new AgencyId("psychiatry-1099");
    public static final AgencyId FAM = new AgencyId("family-0999");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final List<NetworkView> views = new ArrayList<>();
    private final List<ViewAsk> asks = new ArrayList<>();
    private final List<PlanSnapshot.OfIntervention> interventions = new ArrayList<>();
    private final List<PlanSnapshot.OfConsent> consents = new ArrayList<>();
    private final Map<UUID, DayUse> dayUses = new HashMap<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private WeekLimits limits = WeekLimits.UNLESS_AGREED;
    private Set<MemberId> away = Set.of();
    private int minutes;

    public static Around theFamily() {
        return new Around();
    }

    /** What somebody says of Rikke's work, to be told more of. */
    public Saying says(AgencyId agency) {
        return new Saying(Participant.of(agency));
    }

    public Saying says(MemberId member) {
        return new Saying(Participant.of(member));
    }

    Around isAsked(AgencyId agency) {
        asks.add(new ViewAsk(
                UUID.randomUUID(),
                plan().planId(),
                agency,
                RIKKE,
                Topic.WORK,
                NOW,
                "karen",
                new NotificationId(UUID.randomUUID())));
        return this;
    }

    Around meets(AgencyId agency, MemberId member, int day, String at, int length) {
        return occurs(agency, member, day, at, length, false);
    }

    Around isProposed(AgencyId agency, MemberId member, int day, String at, int length) {
        return occurs(agency, member, day, at, length, true);
    }

    private Around occurs(AgencyId agency, MemberId member, int day, String at, int length, boolean tentative) {
        Instant start = MONDAY.plusDays(day)
                .atTime(LocalTime.parse(at))
                .atZone(TimeSource.DANISH)
                .toInstant();
        occurrences.add(new Occurrence(
                UUID.randomUUID(),
                agency,
                List.of(member),
                start,
                Duration.ofMinutes(length),
                Duration.ofMinutes(15),
                tentative));
        return this;
    }

    Around manages(MemberId member, int hours) {
        limits = new WeekLimits(1, Duration.ofHours(24), Map.of(member, Duration.ofHours(hours)));
        return this;
    }

    Around isAway(MemberId member) {
        away = Set.of(member);
        return this;
    }

    public Around does(AgencyId agency, MemberId member, @Nullable DayUse use, String from, @Nullable String until) {
        return does(agency, member, use, from, until, InterventionState.RUNNING);
    }

    Around does(
            AgencyId agency,
            MemberId member,
            @Nullable DayUse use,
            String from,
            @Nullable String until,
            InterventionState state) {
        UUID id = UUID.randomUUID();
        if (use != null) {
            dayUses.put(id, use);
        }
        interventions.add(new PlanSnapshot.OfIntervention(
                id,
                agency.value(),
                member.value(),
                Topic.WORK,
                "Dagbehandling på fuld tid",
                "Lov",
                "§ 1",
                null,
                "Kommunen",
                "Lars",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                List.of()));
        return this;
    }

    public Around sharesWith(AgencyId agency, MemberId member, Topic topic) {
        consents.add(new PlanSnapshot.OfConsent(
                UUID.randomUUID(),
                member.value(),
                agency.value(),
                topic,
                Answer.YES,
                Extent.FULL,
                HowGiven.ORALLY,
                null,
                null,
                NOW.minus(Duration.ofDays(1)),
                null));
        return this;
    }

    public PlanSnapshot plan() {
        return new PlanSnapshot(
                new UUID(9, 9),
                1,
                "0999",
                "karen",
                PlanType.FAMILY,
                "Toft Lund",
                PlanStatus.ACTIVE,
                null,
                null,
                NOW,
                NOW,
                List.of(
                        member(RIKKE, "Rikke", Relation.CUSTODY_HOLDER, 1984),
                        member(EMIL, "Emil", Relation.OTHER, 2000)),
                List.of(),
                interventions,
                List.of(JOB, PSY, FAM).stream()
                        .map(agency -> new PlanSnapshot.OfParticipation(agency.value(), MONDAY, null, null, null, null))
                        .toList(),
                consents,
                null,
                null);
    }

    private static PlanSnapshot.OfMember member(MemberId id, String name, Relation relation, int born) {
        return new PlanSnapshot.OfMember(
                id.value(),
                name,
                relation,
                LocalDate.of(born, 5, 4),
                null,
                "22334455",
                null,
                null,
                null,
                null,
                List.of());
    }

    public Grid grid() {
        PlanSnapshot plan = plan();
        return Grid.of(plan, views, asks, dayUses, NetworkMap.of(plan, List.of(), NOW), NOW);
    }

    public Situation situation() {
        FamilyWeek week = FamilyWeek.of(MONDAY, TimeSource.DANISH, limits, occurrences, away);
        return new Situation(grid(), List.of(week), NOW);
    }

    /** One answer, by default on Rikke's work, with something to be done and nobody to do it. */
    public final class Saying {

        private final Participant participant;
        private Matter matter = new Matter(RIKKE, Topic.WORK);
        private String action = "Der skal ske noget.";
        private List<Participant> doers = List.of();
        private Set<Pull> pulls = Set.of();
        private boolean common;

        private Saying(Participant participant) {
            this.participant = participant;
        }

        public Saying of(@Nullable MemberId about, Topic topic) {
            matter = new Matter(about, topic);
            return this;
        }

        public Saying onlyTheProblem() {
            action = "";
            return this;
        }

        public Saying inCommon() {
            common = true;
            return this;
        }

        public Saying does(AgencyId... agencies) {
            doers = List.of(agencies).stream().map(Participant::of).toList();
            return this;
        }

        public Saying doesSo(MemberId member) {
            doers = List.of(Participant.of(member));
            return this;
        }

        public Saying pulls(Pull... ways) {
            pulls = Set.of(ways);
            return this;
        }

        /** And nothing more. */
        public Around so() {
            minutes++;
            views.add(new NetworkView(
                    new UUID(5, minutes),
                    plan().planId(),
                    participant,
                    matter,
                    "Det er svært.",
                    action,
                    "",
                    doers,
                    pulls,
                    NetworkView.Told.TO_COORDINATOR,
                    common,
                    NOW.minus(Duration.ofHours(1)).plusSeconds(minutes),
                    "karen"));
            return Around.this;
        }
    }
}
