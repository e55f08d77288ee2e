package dk.familiensplan.plan.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanDifference.Line;
import dk.familiensplan.plan.PlanDifference.Named;
import dk.familiensplan.plan.PlanDifference.What;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.ReadingChanges.Change;
import dk.familiensplan.plan.ReadingChanges.Changes;
import dk.familiensplan.plan.web.ChangesView.ChangeView;
import dk.familiensplan.plan.web.ChangesView.LineView;
import dk.familiensplan.plan.web.ChangesView.LookView;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is different in sentences, with names where the plan has ids. */
@ApplicationScoped
class ChangeSentences {

    /** What they changed to is told to nobody who only wants to know what changed. */
    private static final Set<String> SECRET = Set.of("contactDetails");

    private final People people;
    private final Agencies agencies;
    private final Problems problems;

    @Inject
    ChangeSentences(People people, Agencies agencies, Problems problems) {
        this.people = people;
        this.agencies = agencies;
        this.problems = problems;
    }

    ChangesView of(Changes changes) {
        Teller teller = new Teller(changes.plan(), problems.language());
        return new ChangesView(
                changes.from(),
                changes.plan().version(),
                changes.changes().stream().map(teller::change).toList(),
                changes.looks().stream()
                        .map(look -> new LookView(person(look.subject()), look.number(), look.at()))
                        .toList());
    }

    /** Their name; whoever is no longer known here keeps the identity provider's. */
    String person(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }

    private String agency(String id) {
        return agencies.byId(id).map(Agency::name).orElse(id);
    }

    private final class Teller {

        private final PlanSnapshot plan;
        private final Language language;

        private Teller(PlanSnapshot plan, Language language) {
            this.plan = plan;
            this.language = language;
        }

        ChangeView change(Change change) {
            List<LineView> lines = change.lines().stream().map(this::line).toList();
            return new ChangeView(
                    change.revision().number(),
                    change.revision().at(),
                    person(change.revision().by()),
                    change.revision().change(),
                    lines);
        }

        private LineView line(Line line) {
            String field = line.field();
            boolean secret = field != null && SECRET.contains(field);
            String before = secret ? null : shown(field, line.before());
            String after = secret ? null : shown(field, line.after());
            return new LineView(
                    line.part(), line.what(), line.item(), field, sentence(line, before, after), before, after);
        }

        private String sentence(Line line, @Nullable String before, @Nullable String after) {
            String part = text("part." + line.part());
            String name = name(line.name());
            String field = line.field();
            if (field == null) {
                return format(line.what() == What.ADDED ? "added" : "removed", part, name);
            }
            String label = text("field." + field);
            if (line.what() == What.ADDED) {
                return format("evaluated", name, label, String.valueOf(after));
            }
            if (SECRET.contains(field)) {
                return format("changed.secret", part, name, label);
            }
            if (before == null) {
                return format("changed.from-nothing", part, name, label, String.valueOf(after));
            }
            return after == null
                    ? format("changed.to-nothing", part, name, label, before)
                    : format("changed", part, name, label, before, after);
        }

        private String name(Named named) {
            UUID member = named.member();
            String agency = named.agency();
            return Stream.of(
                            member == null ? null : member(member),
                            agency == null ? null : agency(agency),
                            named.text() == null ? null : "“" + named.text() + "”")
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
        }

        private @Nullable String shown(@Nullable String field, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            if (value instanceof UUID id) {
                return member(id);
            }
            if (value instanceof List<?> several) {
                return several.stream()
                        .map(one -> String.valueOf(shown(field, one)))
                        .collect(Collectors.joining(", "));
            }
            if (value instanceof LocalDate day) {
                return date().format(day);
            }
            if (value instanceof Instant instant) {
                return date().format(instant.atZone(TimeSource.DANISH));
            }
            if (value instanceof BigDecimal amount) {
                return NumberFormat.getInstance(language.locale()).format(amount) + " kr.";
            }
            if (value instanceof Enum<?> constant) {
                return text("value." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
            }
            if ("agencyId".equals(field)) {
                return agency(value.toString());
            }
            return "coordinator".equals(field) ? person(value.toString()) : value.toString();
        }

        private DateTimeFormatter date() {
            return DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy", language == Language.DANISH ? Locale.forLanguageTag("da") : Locale.UK);
        }

        private String member(UUID id) {
            return plan.member(new MemberId(id))
                    .map(PlanSnapshot.OfMember::name)
                    .orElseGet(() -> text("value.stranger"));
        }

        private String text(String key) {
            return Texts.of(ChangeSentences.class, "changes", key, language);
        }

        private String format(String key, Object... values) {
            return new MessageFormat(text("sentence." + key), language.locale()).format(values);
        }
    }
}
