package dk.familiensplan.notification;

import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of composing a notification: content that may leave, or the reason why nothing may. */
public sealed interface Composition {

    /**
     * It may leave.
     *
     * @param topics what may be named to the agency; empty where naming it would tell too much
     */
    record Content(
            String subjectName,
            @Nullable LocalDate subjectBirthDate,
            Set<Topic> topics,
            String title,
            String text,
            @Nullable Extract plan,
            @Nullable RequestAnswer answer)
            implements Composition {

        /** Everything in it that a person wrote, or that was made of it. */
        Stream<String> texts() {
            Stream<String> own = Stream.of(subjectName, title, text);
            Stream<String> fromPlan = plan == null ? Stream.empty() : plan.texts();
            Stream<String> fromAnswer = answer == null ? Stream.empty() : Stream.of(answer.text());
            return Stream.of(own, fromPlan, fromAnswer).flatMap(texts -> texts);
        }

        @Override
        public String toString() {
            return "Content" + topics;
        }
    }

    /** It may not leave before the member has said yes to this one. */
    record AskFirst() implements Composition {}

    /** It may not leave, for the reason with this code. */
    record Withheld(String reason) implements Composition {

        /** Whether nothing that is still being waited for can change it. */
        boolean isFinal() {
            return !reason.equals(Decision.Reason.AWAITS_OTHERS.code());
        }
    }

    /** The part of a plan that the agency may see. */
    record Extract(List<SharedGoal> goals, List<SharedIntervention> interventions) {

        Stream<String> texts() {
            return Stream.concat(
                    goals.stream()
                            .flatMap(goal -> Stream.of(goal.words(), goal.owner(), String.valueOf(goal.expected()))),
                    interventions.stream()
                            .flatMap(intervention ->
                                    Stream.of(intervention.title(), intervention.law(), intervention.section())));
        }
    }

    /**
     * A goal as an agency sees it.
     *
     * @param owner a name, or {@code FAMILY}
     */
    record SharedGoal(
            String words,
            String owner,
            @Nullable String expected,
            @Nullable Integer current) {}

    /** An intervention as an agency sees it; never who pays. */
    record SharedIntervention(
            String title,
            String agencyName,
            String law,
            String section,
            LocalDate from,
            @Nullable LocalDate until) {}
}
