package dk.familiensplan.print;

import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan in easy language: large type, short sentences, no law and no payer. What the family wants comes first, and who
 * to talk to before anything else.
 */
final class EasyPlan {

    private final Printable printable;
    private final PrintWords words;

    EasyPlan(Printable printable, PrintWords words) {
        this.printable = printable;
        this.words = words;
    }

    PrintedDocument document() {
        String coordinator = printable.coordinator().name();
        var document = PrintedDocument.of(
                        words.of("easy.file"), words.of("easy.description"), words.language(), Style.EASY)
                .title(words.of("easy.title"))
                .paragraph(words.of("easy.intro"));
        if (printable.plan().status() != PlanStatus.ACTIVE) {
            document.paragraph(
                    words.of("easy.status." + printable.plan().status().name()));
        }
        document.framed(words.of("easy.coordinator", coordinator));
        String phone = printable.coordinator().phone();
        if (phone != null) {
            document.paragraph(words.of("easy.phone", coordinator, phone));
        }
        goals(document);
        PrintedPromises.add(document, printable.promises(), words);
        interventions(document);
        soon(document);
        return document.heading(words.of("easy.youDecide"))
                .paragraph(words.of("easy.withdraw", coordinator))
                .note(words.of("easy.printed", words.day(printable.printedOn())));
    }

    private void goals(PrintedDocument document) {
        document.heading(words.of("easy.goals"));
        List<PlanSnapshot.OfGoal> goals = printable.sight().goals();
        if (goals.isEmpty()) {
            document.paragraph(words.of("easy.noGoals"));
        }
        for (PlanSnapshot.OfGoal goal : goals) {
            document.subheading(printable.whose(goal.memberId(), words.of("wholeFamily")))
                    .quote(words.of("quoted", goal.words()));
            goal.expected().ifPresent(expected -> document.paragraph(words.of("easy.expected", expected)));
            List<PlanSnapshot.OfEvaluation> evaluations = goal.evaluations();
            if (evaluations.isEmpty()) {
                continue;
            }
            var first = evaluations.get(0);
            var newest = evaluations.get(evaluations.size() - 1);
            if (evaluations.size() > 1) {
                document.paragraph(words.of(
                        "easy.then", words.month(first.evaluatedOn()), words.of("easy.level." + first.level())));
            }
            document.paragraph(words.of("easy.now", words.of("easy.level." + newest.level())));
        }
    }

    private void interventions(PrintedDocument document) {
        LocalDate today = printable.printedOn();
        List<String> help = printable.sight().interventions().stream()
                .filter(one -> one.until() == null || !one.until().isBefore(today))
                .map(one -> words.of(
                        "easy.help",
                        one.title(),
                        printable.agency(one.agencyId()),
                        printable.whose(one.memberId(), words.of("wholeFamily"))))
                .toList();
        document.heading(words.of("easy.interventions"));
        if (help.isEmpty()) {
            document.paragraph(words.of("easy.noInterventions"));
        } else {
            document.list(help);
        }
    }

    private void soon(PrintedDocument document) {
        Instant meeting = printable.plan().firstAppointment();
        boolean ahead = meeting != null
                && !LocalDate.ofInstant(meeting, TimeSource.DANISH).isBefore(printable.printedOn());
        var followUp = FollowUpTerm.next(printable.plan());
        if (!ahead && followUp.isEmpty()) {
            return;
        }
        document.heading(words.of("easy.soon"));
        if (ahead && meeting != null) {
            document.paragraph(words.of("easy.meeting", words.time(meeting)));
        }
        followUp.ifPresent(day -> document.paragraph(words.of("easy.followUp", words.day(day))));
    }
}
