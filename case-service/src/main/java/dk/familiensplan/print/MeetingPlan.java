package dk.familiensplan.print;

import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import java.util.List;

/** The plan for a meeting: all of it that the reader may see, with law and payer, close enough for a table. */
final class MeetingPlan {

    private final Printable printable;
    private final PrintWords words;

    MeetingPlan(Printable printable, PrintWords words) {
        this.printable = printable;
        this.words = words;
    }

    PrintedDocument document() {
        PlanSnapshot plan = printable.plan();
        var document = PrintedDocument.of(
                        words.of("meeting.file"), words.of("meeting.description"), words.language(), Style.MEETING)
                .title(words.of("meeting.title", plan.familyName()))
                .note(words.of(
                        "meeting.printed",
                        words.day(printable.printedOn()),
                        words.of("status." + plan.status().name())))
                .paragraph(words.of(
                        "meeting.coordinator",
                        printable.coordinator().name(),
                        printable.coordinator().organisation()));
        reaching(document);
        people(document);
        goals(document);
        PrintedPromises.add(document, printable.promises(), words);
        interventions(document);
        FollowUpTerm.next(plan).ifPresent(day -> document.heading(words.of("meeting.next"))
                .paragraph(words.of("meeting.followUp", words.day(day))));
        return document.note(words.of("meeting.end"));
    }

    private void reaching(PrintedDocument document) {
        String phone = printable.coordinator().phone();
        if (phone != null) {
            document.paragraph(words.of("meeting.phone", phone));
        }
    }

    private void people(PrintedDocument document) {
        document.heading(words.of("meeting.people"))
                .list(printable.sight().members().stream()
                        .map(member -> words.of(
                                "meeting.person",
                                member.name(),
                                words.of("relation." + member.relation().name())))
                        .toList());
    }

    private void goals(PrintedDocument document) {
        document.heading(words.of("meeting.goals"));
        List<PlanSnapshot.OfGoal> goals = printable.sight().goals();
        if (goals.isEmpty()) {
            document.paragraph(words.of("meeting.noGoals"));
        }
        for (PlanSnapshot.OfGoal goal : goals) {
            document.subheading(printable.whose(goal.memberId(), words.of("wholeFamily")))
                    .quote(words.of("quoted", goal.words()));
            if (!goal.scale().isEmpty()) {
                document.table(
                        List.of(words.of("scale.level"), words.of("scale.words"), words.of("scale.when")),
                        goal.scale().stream()
                                .map(level -> List.of(
                                        words.of("level." + level.level()),
                                        level.words(),
                                        standing(goal, level.level())))
                                .toList());
            }
        }
    }

    /** The days on which the goal stood there, newest last. */
    private String standing(PlanSnapshot.OfGoal goal, int level) {
        return String.join(
                ", ",
                goal.evaluations().stream()
                        .filter(evaluation -> evaluation.level() == level)
                        .map(evaluation -> words.of(
                                "scale.seenBy",
                                words.day(evaluation.evaluatedOn()),
                                words.of("by." + evaluation.by().name())))
                        .toList());
    }

    private void interventions(PrintedDocument document) {
        List<PlanSnapshot.OfIntervention> interventions = printable.sight().interventions();
        document.heading(words.of("meeting.interventions"));
        if (interventions.isEmpty()) {
            document.paragraph(words.of("meeting.noInterventions"));
            return;
        }
        document.table(
                List.of(
                        words.of("intervention.title"),
                        words.of("intervention.agency"),
                        words.of("intervention.for"),
                        words.of("intervention.period"),
                        words.of("intervention.law"),
                        words.of("intervention.payer")),
                interventions.stream()
                        .map(one -> List.of(
                                one.title(),
                                words.of("intervention.by", printable.agency(one.agencyId()), one.responsible()),
                                printable.whose(one.memberId(), words.of("wholeFamily")),
                                period(one),
                                words.of("intervention.section", one.law(), one.section()),
                                one.payer()))
                        .toList());
    }

    private String period(PlanSnapshot.OfIntervention intervention) {
        String from = words.day(intervention.from());
        if (intervention.until() != null) {
            return words.of("period.until", from, words.day(intervention.until()));
        }
        if (intervention.trialUntil() != null) {
            return words.of("period.trial", from, words.day(intervention.trialUntil()));
        }
        return intervention.reviewOn() == null
                ? words.of("period.from", from)
                : words.of("period.review", from, words.day(intervention.reviewOn()));
    }
}
