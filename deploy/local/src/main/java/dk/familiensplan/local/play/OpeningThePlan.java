package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A coordinator signs in and opens a plan with the family at the table. */
final class OpeningThePlan implements Step {

    @Override
    public String title() {
        return "A coordinator signs in and opens a plan for a family";
    }

    @Override
    public void play(Play play) {
        Person karen = play.coordinator();
        play.say("Karen Mikkelsen signed in as " + karen.subject());
        Optional<JsonNode> known = known(karen);
        if (known.isPresent()) {
            play.planIs(known.get().path("id").asText());
            play.say("plan " + play.planId() + " was opened by an earlier play; looked at again");
        } else {
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
            Answer opened = karen.post("/plans", new Elmers(today).plan());
            play.expect(opened.status() == 201, "opening the plan is answered 201");
            play.expect(opened.body().path("status").asText().equals("DRAFT"), "a new plan is a draft");
            play.planIs(opened.body().path("id").asText());
            play.say("plan " + play.planId() + " opened as a draft; nothing is sent for a draft");
        }
        look(play, play.plan().body());
    }

    /** The family's plan that is active, or else the draft that a play was interrupted at. */
    private static Optional<JsonNode> known(Person karen) {
        return Play.items(karen.get("/plans?q=" + Elmers.NAME + "&limit=100").body())
                .filter(plan -> plan.path("familyName").asText().equals(Elmers.NAME))
                .filter(plan ->
                        Set.of("ACTIVE", "DRAFT").contains(plan.path("status").asText()))
                .min(Comparator.comparing(plan -> plan.path("status").asText()));
    }

    private static void look(Play play, JsonNode plan) {
        List<JsonNode> members = Play.stream(plan.path("members")).toList();
        play.expect(members.size() == 4, "the plan has four members");
        play.expect(members.stream().filter(OpeningThePlan::isChild).count() == 2, "two of the members are children");
        play.expect(
                members.stream()
                        .anyMatch(member ->
                                member.path("personNumberMasked").asText().equals(Elmers.PERSON_NUMBER_MASKED)),
                "the published test person is a member, with the person number masked");
        play.expect(!plan.toString().contains(Elmers.PERSON_NUMBER), "a person number is never given back whole");
        play.say("members: "
                + members.stream().map(member -> member.path("name").asText()).collect(Collectors.joining(", ")));

        List<JsonNode> goals = Play.stream(plan.path("goals")).toList();
        play.expect(
                goals.stream().anyMatch(goal -> !goal.path("memberId").isTextual()), "there is a goal for the family");
        play.expect(goals.stream().anyMatch(goal -> goal.path("memberId").isTextual()), "there is a goal for a member");
        play.expect(
                goals.stream().allMatch(goal -> goal.path("scale").size() == 5), "every goal has a five-level scale");
        goals.forEach(goal -> play.say(
                "goal " + goal.path("id").asText() + ": »" + goal.path("words").asText() + "«"));

        List<JsonNode> interventions = Play.stream(plan.path("interventions")).toList();
        play.expect(
                !interventions.isEmpty()
                        && interventions.stream()
                                .allMatch(intervention -> !intervention
                                                .path("law")
                                                .asText()
                                                .isEmpty()
                                        && !intervention.path("payer").asText().isEmpty()),
                "every intervention says its law and who pays");
        Set<String> agencies =
                Play.stream(plan.path("participations")).map(Play::agencyOf).collect(Collectors.toSet());
        play.expect(
                agencies.equals(
                        Set.of(Elmers.JOB_CENTRE, Elmers.FAMILY_DEPARTMENT, Elmers.PSYCHIATRY, Elmers.HOSPITAL)),
                "the four agencies take part");
        play.expect(
                Play.stream(plan.path("consents"))
                        .anyMatch(consent -> consent.path("agencyId").asText().equals(Elmers.JOB_CENTRE)
                                && consent.path("topic").asText().equals("PHYSICAL_HEALTH")
                                && consent.path("extent").asText().equals("ATTENDANCE_ONLY")),
                "the job centre may know only that Bruno cannot attend");
        play.say(interventions.size() + " interventions with law and payer, 4 agencies, "
                + plan.path("consents").size() + " consents per member, agency and topic");
    }

    private static boolean isChild(JsonNode member) {
        return member.path("relation").asText().equals("CHILD");
    }
}
