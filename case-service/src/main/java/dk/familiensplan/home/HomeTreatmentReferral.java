package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A hospital asks for treatment at home. The teams are asked without a word on who it is about; the first to say yes
 * holds a place until a set time, and only then, and only to that team, the patient is known. The team says that the
 * patient can come, treats, and closes with an outcome. When nobody answers, the next teams are asked, and when there is
 * none, the hospital and the coordinator are told.
 *
 * <p>What time does to it is decided here, by whoever looks first under the lock of its row: a scheduled look and a
 * team's click see the same clock, so an answer that is too late is too late whoever came first. The hospital keeps the
 * responsibility for the treatment all the way.
 */
public final class HomeTreatmentReferral {

    private final State state;
    private final List<TeamAsk> asks;
    private final List<Step> news = new ArrayList<>();
    private Current current;
    private boolean joined;

    private HomeTreatmentReferral(State state, Current current, List<TeamAsk> asks) {
        this.state = state;
        this.current = current;
        this.asks = new ArrayList<>(asks);
    }

    /**
     * What never changes.
     *
     * @param askedBy subject of who asked; null when the hospital's own system did
     */
    public record State(
            ReferralId id, AgencyId hospital, @Nullable String askedBy, Instant askedAt) {}

    /** How it stands now. */
    public record Current(
            AskedFor askedFor,
            ReferralState state,
            @Nullable AgencyId team,
            @Nullable Instant reservedAt,
            @Nullable Instant expiresAt,
            boolean patientKnown,
            @Nullable Instant takenHomeAt,
            @Nullable Instant endedAt,
            @Nullable Ending ending,
            @Nullable PlanId plan,
            @Nullable MemberId member,
            Instant newsAt,
            @Nullable Instant seenAt) {

        private Current with(
                AskedFor nowAskedFor,
                ReferralState to,
                @Nullable AgencyId holder,
                @Nullable Instant reserved,
                @Nullable Instant expires,
                Instant at) {
            return new Current(
                    nowAskedFor,
                    to,
                    holder,
                    reserved,
                    expires,
                    patientKnown,
                    takenHomeAt,
                    endedAt,
                    ending,
                    plan,
                    member,
                    at,
                    seenAt);
        }

        private Current ended(ReferralState to, Ending how, Instant at) {
            return new Current(
                    askedFor,
                    to,
                    to == ReferralState.CANCELLED ? null : team,
                    reservedAt,
                    null,
                    patientKnown,
                    takenHomeAt,
                    at,
                    how,
                    plan,
                    member,
                    at,
                    seenAt);
        }

        private Current takenHome(Instant at) {
            return new Current(
                    askedFor,
                    ReferralState.AT_HOME,
                    team,
                    reservedAt,
                    null,
                    patientKnown,
                    at,
                    null,
                    null,
                    plan,
                    member,
                    at,
                    seenAt);
        }

        private Current knowing(Instant at) {
            return new Current(
                    askedFor,
                    state,
                    team,
                    reservedAt,
                    expiresAt,
                    true,
                    takenHomeAt,
                    endedAt,
                    ending,
                    plan,
                    member,
                    at,
                    seenAt);
        }

        private Current in(PlanId joined, MemberId who) {
            return new Current(
                    askedFor,
                    state,
                    team,
                    reservedAt,
                    expiresAt,
                    patientKnown,
                    takenHomeAt,
                    endedAt,
                    ending,
                    joined,
                    who,
                    newsAt,
                    seenAt);
        }

        private Current seen(Instant at) {
            return new Current(
                    askedFor,
                    state,
                    team,
                    reservedAt,
                    expiresAt,
                    patientKnown,
                    takenHomeAt,
                    endedAt,
                    ending,
                    plan,
                    member,
                    newsAt,
                    at);
        }
    }

    /**
     * How it ended.
     *
     * @param outcome of a treatment; null when the hospital took the question back
     * @param daysSaved by how many days the stay was shortened, as the team and the hospital judge it
     * @param handedOverTo the home care that goes on with it
     */
    public record Ending(
            @Nullable Outcome outcome,
            @Nullable Integer daysSaved,
            @Nullable AgencyId handedOverTo,
            String note) {

        /** Refuses days that were saved by anything but a shortened stay. */
        public Ending {
            if (daysSaved != null && outcome != Outcome.STAY_SHORTENED) {
                throw HomeRule.DAYS_BELONG_TO_SHORTENED.brokenAt("/daysSaved");
            }
        }
    }

    /**
     * A hospital asks.
     *
     * @param chosen the teams that it wants to ask; empty for all that are open
     */
    public static HomeTreatmentReferral asked(
            AgencyId hospital,
            @Nullable String askedBy,
            AskedFor askedFor,
            Collection<AgencyId> chosen,
            TeamDirectory directory,
            HomeTerms terms,
            Instant now) {
        HomeTreatmentReferral referral = new HomeTreatmentReferral(
                new State(new ReferralId(UUID.randomUUID()), hospital, askedBy, now),
                new Current(
                        askedFor,
                        ReferralState.ASKING,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        now,
                        null),
                List.of());
        List<HomeTeam> able = directory.treating(askedFor.municipality(), askedFor.treatment());
        List<HomeTeam> asked = chosen.isEmpty()
                ? directory.next(askedFor.municipality(), askedFor.treatment(), List.of(), now)
                : able.stream().filter(team -> chosen.contains(team.id())).toList();
        if (asked.size() < chosen.size()) {
            throw HomeRule.TEAM_CAN_TREAT.brokenAt("/teams");
        }
        asked.forEach(team -> referral.ask(team, terms, now));
        referral.settle(directory, terms, now);
        return referral;
    }

    /** As it was kept. */
    public static HomeTreatmentReferral kept(State state, Current current, List<TeamAsk> asks) {
        return new HomeTreatmentReferral(state, current, asks);
    }

    /**
     * Lets time do what it does: questions that nobody answered in time go on to the next teams, and a place that was
     * held too long is free again. Says whether anything happened.
     */
    public boolean passTime(TeamDirectory directory, HomeTerms terms, Instant now) {
        if (current.state == ReferralState.RESERVED && !now.isBefore(Objects.requireNonNull(current.expiresAt))) {
            loseReservation(TeamStanding.EXPIRED, Step.Kind.EXPIRED, directory, terms, now);
            return true;
        }
        List<TeamAsk> late = asks.stream().filter(ask -> ask.isLate(now)).toList();
        if (!current.state.isLooking() || late.isEmpty()) {
            return false;
        }
        late.forEach(ask -> {
            replace(ask.team(), lapsed -> lapsed.stands(TeamStanding.LAPSED, now));
            happened(Step.Kind.LAPSED, now, ask.team());
        });
        settle(directory, terms, now);
        return true;
    }

    /** A team answers; the first that has a place gets the referral. */
    public void answer(AgencyId team, CapacityAnswer answer, TeamDirectory directory, HomeTerms terms, Instant now) {
        TeamAsk ask = askOf(team);
        requireMayAnswer(ask, now);
        switch (answer) {
            case HAS_CAPACITY -> reserve(team, terms, now);
            case NONE -> {
                replace(team, asked -> asked.answered(answer, TeamStanding.DECLINED, now));
                happened(Step.Kind.DECLINED, now, team);
            }
            case WAITING_LIST -> {
                replace(team, asked -> asked.answered(answer, TeamStanding.LISTED, now));
                happened(Step.Kind.LISTED, now, team);
            }
            case MUST_ASSESS -> {
                if (ask.standing() != TeamStanding.ASKED) {
                    throw HomeRule.ASSESSED_ONCE.broken();
                }
                Instant until = directory
                        .team(team)
                        .map(asked -> asked.hours().answerBy(now, terms.answerWithin()))
                        .orElse(ask.answerBy());
                replace(team, asked -> asked.withMoreTime(until, now));
                happened(Step.Kind.ASSESSING, now, team);
            }
        }
        settle(directory, terms, now);
    }

    private void requireMayAnswer(TeamAsk ask, Instant now) {
        if (current.state == ReferralState.CANCELLED) {
            throw HomeRule.NOT_CANCELLED.broken();
        }
        if (!current.state.isLooking()) {
            throw HomeRule.FIRST_YES_WINS.broken();
        }
        if (ask.standing() == TeamStanding.LAPSED || ask.isLate(now)) {
            throw HomeRule.ANSWERED_IN_TIME.broken();
        }
        if (!ask.standing().mayAccept()) {
            throw HomeRule.STILL_ASKED.broken();
        }
    }

    private void reserve(AgencyId team, HomeTerms terms, Instant now) {
        asks.stream()
                .filter(ask -> !ask.team().equals(team) && ask.standing().mayAccept())
                .map(TeamAsk::team)
                .toList()
                .forEach(other -> replace(other, ask -> ask.stands(TeamStanding.RELEASED, now)));
        replace(team, ask -> ask.answered(CapacityAnswer.HAS_CAPACITY, TeamStanding.RESERVED, now));
        Instant expires = now.plus(terms.reservedFor());
        current = current.with(current.askedFor, ReferralState.RESERVED, team, now, expires, now);
        happened(Step.Kind.RESERVED, now, team);
    }

    /** The team says that the patient can come: from here on it treats. */
    public void takeHome(AgencyId team, Instant now) {
        requireHolder(team, now);
        if (!current.patientKnown) {
            throw HomeRule.PATIENT_IS_KNOWN.broken();
        }
        current = current.takenHome(now);
        happened(Step.Kind.TAKEN_HOME, now, team);
    }

    /** The team gives the place back before the patient has come; the others are asked again. */
    public void giveBack(AgencyId team, TeamDirectory directory, HomeTerms terms, Instant now) {
        requireHolder(team, now);
        loseReservation(TeamStanding.GAVE_BACK, Step.Kind.GAVE_BACK, directory, terms, now);
    }

    private void requireHolder(AgencyId team, Instant now) {
        if (current.state == ReferralState.CANCELLED) {
            throw HomeRule.NOT_CANCELLED.broken();
        }
        TeamStanding standing = askOf(team).standing();
        boolean ranOut =
                current.state == ReferralState.RESERVED && !now.isBefore(Objects.requireNonNull(current.expiresAt));
        if (standing == TeamStanding.EXPIRED || standing == TeamStanding.RESERVED && ranOut) {
            throw HomeRule.CONFIRMED_IN_TIME.broken();
        }
        if (current.state == ReferralState.AT_HOME && team.equals(current.team)) {
            throw HomeRule.NOT_AT_HOME_YET.broken();
        }
        if (current.state != ReferralState.RESERVED || !team.equals(current.team)) {
            throw HomeRule.FIRST_YES_WINS.broken();
        }
    }

    /** The place is free again: those who were let go are asked once more, and the next ones with them. */
    private void loseReservation(
            TeamStanding standing, Step.Kind what, TeamDirectory directory, HomeTerms terms, Instant now) {
        AgencyId holder = Objects.requireNonNull(current.team);
        replace(holder, ask -> ask.stands(standing, now));
        current = current.with(current.askedFor, ReferralState.ASKING, null, null, null, now);
        happened(what, now, holder);
        asks.stream()
                .filter(ask -> ask.standing() == TeamStanding.RELEASED)
                .map(TeamAsk::team)
                .toList()
                .forEach(team -> directory.team(team).ifPresent(again -> ask(again, terms, now)));
        settle(directory, terms, now);
    }

    /** The hospital says who it is; shown to nobody before a team holds a place, and then to that team. */
    public void patientGiven(Instant now) {
        requireNotOver();
        if (current.patientKnown) {
            throw HomeRule.PATIENT_STAYS_THE_SAME.broken();
        }
        current = current.knowing(now);
        happened(Step.Kind.PATIENT_GIVEN, now, null);
    }

    /** The patient is in a plan whose coordinator may know of it. */
    public void joins(PlanId plan, MemberId member) {
        current = current.in(plan, member);
        joined = true;
    }

    /** The hospital asks once more, when nobody is asked. */
    public void askAgain(Collection<AgencyId> chosen, TeamDirectory directory, HomeTerms terms, Instant now) {
        requireNotOver();
        if (current.state != ReferralState.UNANSWERED) {
            throw HomeRule.NOBODY_IS_ASKED.broken();
        }
        AskedFor askedFor = current.askedFor;
        List<HomeTeam> able = directory.treating(askedFor.municipality(), askedFor.treatment());
        List<HomeTeam> again = able.stream()
                .filter(team -> chosen.isEmpty() ? team.hours().isOpenAt(now) : chosen.contains(team.id()))
                .toList();
        if (again.size() < chosen.size()) {
            throw HomeRule.TEAM_CAN_TREAT.brokenAt("/teams");
        }
        if (again.isEmpty()) {
            throw HomeRule.SOMEBODY_TO_ASK.broken();
        }
        current = current.with(askedFor, ReferralState.ASKING, null, null, null, now);
        again.forEach(team -> ask(team, terms, now));
    }

    /** The hospital takes the question back, before the patient is treated at home. */
    public void cancel(String reason, Instant now) {
        requireNotOver();
        if (current.state == ReferralState.AT_HOME) {
            throw HomeRule.NOT_AT_HOME_YET.broken();
        }
        asks.stream()
                .filter(ask -> ask.standing().mayAccept() || ask.standing() == TeamStanding.RESERVED)
                .map(TeamAsk::team)
                .toList()
                .forEach(team -> replace(team, ask -> ask.stands(TeamStanding.RELEASED, now)));
        current = current.ended(ReferralState.CANCELLED, new Ending(null, null, null, reason), now);
        happened(Step.Kind.CANCELLED, now, null);
    }

    /** The treatment is another from now on, or goes on for another time, or somebody else at the hospital answers for it. */
    public void change(
            Treatment treatment,
            String details,
            @Nullable LocalDate expectedEnd,
            String responsible,
            String responsiblePhone,
            Instant now) {
        requireTreated();
        current = current.with(
                current.askedFor.changed(treatment, details, expectedEnd, responsible, responsiblePhone),
                ReferralState.AT_HOME,
                current.team,
                current.reservedAt,
                null,
                now);
        happened(Step.Kind.CHANGED, now, current.team);
    }

    /** The treatment at home ends: for good, in hospital, or with the home care that goes on with it. */
    public void close(AgencyId team, Ending ending, Instant now) {
        requireTreated();
        if (!team.equals(current.team)) {
            throw HomeRule.FIRST_YES_WINS.broken();
        }
        current = current.ended(ReferralState.CLOSED, ending, now);
        happened(Step.Kind.CLOSED, now, team);
    }

    /** The coordinator has seen how it stands. */
    public void seenByCoordinator(Instant now) {
        current = current.seen(now);
    }

    private void requireNotOver() {
        if (current.state == ReferralState.CANCELLED) {
            throw HomeRule.NOT_CANCELLED.broken();
        }
        if (current.state == ReferralState.CLOSED) {
            throw HomeRule.TREATED_AT_HOME.broken();
        }
    }

    private void requireTreated() {
        if (current.state != ReferralState.AT_HOME) {
            throw HomeRule.TREATED_AT_HOME.broken();
        }
    }

    /** While no answer is waited for, the next teams are asked; when there are none, nobody answered. */
    private void settle(TeamDirectory directory, HomeTerms terms, Instant now) {
        if (!current.state.isLooking()
                || asks.stream().anyMatch(ask -> ask.standing().isWaitedFor())) {
            return;
        }
        AskedFor askedFor = current.askedFor;
        List<HomeTeam> next = directory.next(
                askedFor.municipality(),
                askedFor.treatment(),
                asks.stream().map(TeamAsk::team).toList(),
                now);
        if (!next.isEmpty()) {
            current = current.with(askedFor, ReferralState.ASKING, null, null, null, now);
            next.forEach(team -> ask(team, terms, now));
        } else if (current.state != ReferralState.UNANSWERED) {
            current = current.with(askedFor, ReferralState.UNANSWERED, null, null, null, now);
            happened(Step.Kind.NOBODY_ANSWERED, now, null);
        }
    }

    private void ask(HomeTeam team, HomeTerms terms, Instant now) {
        asks.removeIf(before -> before.team().equals(team.id()));
        asks.add(TeamAsk.asked(team, terms, now));
        happened(Step.Kind.ASKED, now, team.id());
    }

    private void replace(AgencyId team, UnaryOperator<TeamAsk> change) {
        asks.replaceAll(ask -> ask.team().equals(team) ? change.apply(ask) : ask);
    }

    private void happened(Step.Kind kind, Instant at, @Nullable AgencyId team) {
        news.add(new Step(kind, at, team));
    }

    private TeamAsk askOf(AgencyId team) {
        return ask(team).orElseThrow(HomeRule.STILL_ASKED::broken);
    }

    /** The team's part, where it has one. */
    public Optional<TeamAsk> ask(AgencyId team) {
        return asks.stream().filter(ask -> ask.team().equals(team)).findFirst();
    }

    /** Whether the team may know who the patient is: it holds the place, treats, or has treated. */
    public boolean mayKnowPatient(AgencyId team) {
        return team.equals(current.team);
    }

    /** Whether it has come to be in a plan since it was read. */
    public boolean hasJoined() {
        return joined;
    }

    /** Whether nothing can happen with it any more. */
    public boolean isOver() {
        return current.endedAt != null;
    }

    /** When time does something next, where it does. */
    public Optional<Instant> nextClock() {
        if (current.state == ReferralState.RESERVED) {
            return Optional.ofNullable(current.expiresAt);
        }
        return current.state.isLooking()
                ? asks.stream()
                        .filter(ask -> ask.standing().isWaitedFor())
                        .map(TeamAsk::answerBy)
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** How long the first yes took, where there is one. */
    public Optional<Duration> timeToYes() {
        return Optional.ofNullable(current.reservedAt).map(at -> Duration.between(state.askedAt, at));
    }

    /** What happened since it was read, oldest first. */
    public List<Step> news() {
        return List.copyOf(news);
    }

    public ReferralId id() {
        return state.id;
    }

    public AgencyId hospital() {
        return state.hospital;
    }

    public State origin() {
        return state;
    }

    public Current current() {
        return current;
    }

    public ReferralState state() {
        return current.state;
    }

    public AskedFor askedFor() {
        return current.askedFor;
    }

    public List<TeamAsk> asks() {
        return List.copyOf(asks);
    }

    public Optional<AgencyId> team() {
        return Optional.ofNullable(current.team);
    }

    public Optional<PlanId> plan() {
        return Optional.ofNullable(current.plan);
    }

    public Optional<MemberId> member() {
        return Optional.ofNullable(current.member);
    }

    @Override
    public String toString() {
        return "HomeTreatmentReferral[" + state.id + ", " + current.state + "]";
    }
}
