package dk.familiensplan.leadership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.Person;
import dk.familiensplan.leadership.Dialogue;
import dk.familiensplan.leadership.FollowUp;
import dk.familiensplan.leadership.LeaderAction;
import dk.familiensplan.leadership.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code LeadershipDialogues} of the API: what was said and agreed, and who can own what is agreed next. */
public record DialoguesView(List<DialogueView> dialogues, List<LeaderView> leaders) {

    /** Puts a name to an owner, and says what the reader may do. */
    interface Reader {

        String nameOf(String subject);

        boolean isOwn(LeaderAction action);

        boolean mayFollowUp(LeaderAction action);

        LocalDate today();
    }

    static DialoguesView of(List<Dialogue> dialogues, List<Person> leaders, Reader reader) {
        return new DialoguesView(
                dialogues.stream()
                        .map(dialogue -> DialogueView.of(dialogue, reader))
                        .toList(),
                leaders.stream()
                        .map(leader -> new LeaderView(leader.subject(), leader.name(), leader.title()))
                        .toList());
    }

    /** Who can own an action. */
    public record LeaderView(String subject, String name, String title) {}

    /** One dialogue. */
    public record DialogueView(
            UUID id, LocalDate heldOn, String about, Map<String, String> said, List<ActionView> actions) {

        static DialogueView of(Dialogue dialogue, Reader reader) {
            return new DialogueView(
                    dialogue.id(),
                    dialogue.heldOn(),
                    dialogue.about(),
                    dialogue.said().entrySet().stream()
                            .collect(Collectors.toMap(
                                    step -> step.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                    dialogue.actions().stream()
                            .map(action -> ActionView.of(action, reader))
                            .toList());
        }
    }

    /** One action; {@code owner} is a name. */
    @JsonInclude(Include.NON_NULL)
    public record ActionView(
            UUID id,
            String what,
            String owner,
            boolean own,
            boolean mayFollowUp,
            LocalDate dueOn,
            boolean due,
            @Nullable Outcome endedAs,
            List<FollowUpView> followUps) {

        static ActionView of(LeaderAction action, Reader reader) {
            return new ActionView(
                    action.id(),
                    action.what(),
                    reader.nameOf(action.owner()),
                    reader.isOwn(action),
                    reader.mayFollowUp(action),
                    action.dueOn(),
                    action.isDue(reader.today()),
                    action.endedAs(),
                    action.followUps().stream().map(FollowUpView::of).toList());
        }
    }

    /** What came of it. */
    @JsonInclude(Include.NON_NULL)
    public record FollowUpView(
            Outcome outcome, String words, @Nullable LocalDate dueOn, Instant at) {

        static FollowUpView of(FollowUp said) {
            return new FollowUpView(said.outcome(), said.words(), said.dueOn(), said.at());
        }
    }
}
