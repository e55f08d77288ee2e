package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanSnapshot.OfConsent;
import dk.familiensplan.plan.PlanSnapshot.OfDeadline;
import dk.familiensplan.plan.PlanSnapshot.OfEvaluation;
import dk.familiensplan.plan.PlanSnapshot.OfFollowUp;
import dk.familiensplan.plan.PlanSnapshot.OfGoal;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.PlanSnapshot.OfMember;
import dk.familiensplan.plan.PlanSnapshot.OfParticipation;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as a test wants it: active, of the family Elmer, with nobody and nothing in it but what is added. */
final class ExamplePlan {

    static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    static final AgencyId PSYCHIATRY = new AgencyId("psychiatry-1099");
    static final Instant ACTIVATED = Instant.parse("2026-09-01T08:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final List<OfMember> members = new ArrayList<>();
    private final List<OfGoal> goals = new ArrayList<>();
    private final List<OfIntervention> interventions = new ArrayList<>();
    private final List<OfParticipation> participations = new ArrayList<>();
    private final List<OfConsent> consents = new ArrayList<>();
    private final List<OfDeadline> deadlines = new ArrayList<>();
    private final List<OfFollowUp> followUps = new ArrayList<>();
    private PlanStatus status = PlanStatus.ACTIVE;
    private PlanType type = PlanType.FAMILY;

    ExamplePlan is(PlanType type) {
        this.type = type;
        return this;
    }

    ExamplePlan is(PlanStatus status) {
        this.status = status;
        return this;
    }

    MemberId member(String name) {
        return member(name, null);
    }

    MemberId member(String name, @Nullable String phone) {
        UUID member = UUID.randomUUID();
        members.add(new OfMember(member, name, Relation.PARENT, null, null, phone, null, null, null, null, List.of()));
        return new MemberId(member);
    }

    ExamplePlan joinedBy(AgencyId agency) {
        participations.add(new OfParticipation(agency.value(), LocalDate.of(2026, 9, 1), null, null, null, null));
        return this;
    }

    ExamplePlan yes(MemberId member, AgencyId agency, Topic topic) {
        return consent(member, agency, topic, Extent.FULL, null);
    }

    ExamplePlan yesUntil(MemberId member, AgencyId agency, Topic topic, LocalDate until) {
        return consent(member, agency, topic, Extent.FULL, until);
    }

    ExamplePlan attendanceOnly(MemberId member, AgencyId agency, Topic topic) {
        return consent(member, agency, topic, Extent.ATTENDANCE_ONLY, null);
    }

    private ExamplePlan consent(
            MemberId member, AgencyId agency, Topic topic, Extent extent, @Nullable LocalDate until) {
        consents.add(new OfConsent(
                UUID.randomUUID(),
                member.value(),
                agency.value(),
                topic,
                Answer.YES,
                extent,
                HowGiven.ORALLY,
                null,
                until,
                ACTIVATED,
                null));
        return this;
    }

    ExamplePlan goal(@Nullable MemberId owner, Topic topic, String words, OfEvaluation... evaluations) {
        goals.add(new OfGoal(
                UUID.randomUUID(),
                owner == null ? null : owner.value(),
                topic,
                words,
                1,
                List.of(),
                List.of(evaluations),
                null,
                1,
                ACTIVATED,
                null,
                null,
                null));
        return this;
    }

    /** A goal that was worded after the plan was taken into use. */
    ExamplePlan goalWordedSince(@Nullable MemberId owner, String words) {
        goals.add(new OfGoal(
                UUID.randomUUID(),
                owner == null ? null : owner.value(),
                null,
                words,
                1,
                List.of(),
                List.of(),
                null,
                2,
                ACTIVATED.plusSeconds(60),
                null,
                null,
                null));
        return this;
    }

    ExamplePlan deadline(String what, LocalDate dueOn) {
        deadlines.add(new OfDeadline(
                UUID.randomUUID(), null, null, what, "Barnets lov", "§ 20", dueOn.minusMonths(4), dueOn, null, null));
        return this;
    }

    ExamplePlan followedUp(LocalDate heldOn, LocalDate nextOn) {
        followUps.add(new OfFollowUp(
                UUID.randomUUID(),
                heldOn,
                "Alle",
                "Intet",
                nextOn,
                "Som aftalt",
                heldOn.atStartOfDay().toInstant(ZoneOffset.UTC)));
        return this;
    }

    ExamplePlan trial(AgencyId agency, String title, LocalDate until) {
        interventions.add(new OfIntervention(
                UUID.randomUUID(),
                agency.value(),
                null,
                null,
                title,
                "Barnets lov",
                "§ 32",
                null,
                "Børn og familie",
                "En sagsbehandler",
                until.minusMonths(2),
                null,
                null,
                until,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                InterventionState.RUNNING,
                null,
                null,
                null,
                null,
                List.of()));
        return this;
    }

    static OfEvaluation level(int level, String day) {
        LocalDate date = LocalDate.parse(day);
        return new OfEvaluation(UUID.randomUUID(), level, EvaluatedBy.FAMILY, date, null, ACTIVATED, null);
    }

    PlanId planId() {
        return new PlanId(id);
    }

    PlanSnapshot snapshot() {
        return new PlanSnapshot(
                id,
                1,
                "0999",
                "karen",
                type,
                "Elmer",
                status,
                null,
                null,
                ACTIVATED,
                status == PlanStatus.DRAFT ? null : ACTIVATED,
                members,
                goals,
                interventions,
                participations,
                consents,
                null,
                new PlanSnapshot.OfUse(0, List.of(), deadlines, followUps, null));
    }
}
