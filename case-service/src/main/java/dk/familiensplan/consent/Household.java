package dk.familiensplan.consent;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of a plan, as far as age and custody decide who answers for whom. Pure.
 *
 * <p>A birthday counts from the day itself; who is born on 29 February has it on 1 March in other years. A child whose
 * birth date is not known is taken to be below every age. A child may have those named who have custody of it; without
 * names it is everybody in the plan who has custody. Where nobody in the plan has custody of a child that cannot answer
 * alone, nobody can answer, and nothing about the child is shared without a legal basis.
 */
public record Household(List<Person> people, AgeOfConsent ages) {

    /**
     * A member, and when the member was born where that is known.
     *
     * @param custody who has custody of this one, where they are named
     */
    public record Person(
            MemberId id, Relation relation, @Nullable LocalDate birthDate, Set<MemberId> custody) {

        public Person {
            custody = Set.copyOf(custody);
        }
    }

    public Household {
        people = List.copyOf(people);
    }

    /** All of those who must have said yes for it to be a yes about the member, on that day. */
    public Set<MemberId> whoAnswersFor(MemberId member, LocalDate day) {
        Optional<Person> child = people.stream()
                .filter(person -> person.id().equals(member))
                .filter(person -> person.relation() == Relation.CHILD)
                .findFirst();
        if (child.isEmpty() || isOf(ages.alone(), child.get(), day)) {
            return Set.of(member);
        }
        Set<MemberId> who = new LinkedHashSet<>(custodyHoldersOf(child.get()));
        if (!who.isEmpty() && isOf(ages.together(), child.get(), day)) {
            who.add(member);
        }
        return who;
    }

    /** All of those who must have said yes for it to be a yes about the whole family: adults, and those who answer with. */
    public Set<MemberId> whoAnswersForAll(LocalDate day) {
        Set<MemberId> who = new LinkedHashSet<>();
        people.stream()
                .filter(person -> person.relation() != Relation.CHILD || isOf(ages.together(), person, day))
                .forEach(person -> who.add(person.id()));
        return who;
    }

    /** The birthdays on which a child begins to answer, with others or alone. */
    Set<LocalDate> daysThatSomebodyBeginsToAnswer() {
        Set<LocalDate> days = new HashSet<>();
        for (Person person : people) {
            if (person.relation() == Relation.CHILD) {
                birthday(ages.together(), person).ifPresent(days::add);
                birthday(ages.alone(), person).ifPresent(days::add);
            }
        }
        return days;
    }

    /** Whether one has custody of another. */
    public boolean hasCustody(MemberId holder, MemberId child) {
        return people.stream().filter(person -> person.id().equals(child)).anyMatch(person -> custodyHoldersOf(person)
                .contains(holder));
    }

    private List<MemberId> custodyHoldersOf(Person child) {
        return people.stream()
                .filter(person -> person.relation() == Relation.CUSTODY_HOLDER)
                .map(Person::id)
                .filter(holder -> child.custody().isEmpty() || child.custody().contains(holder))
                .toList();
    }

    private static Optional<LocalDate> birthday(int age, Person person) {
        return Optional.ofNullable(person.birthDate())
                .map(born -> born.plusYears(age))
                .map(day -> isOf(age, person, day) ? day : day.plusDays(1));
    }

    private static boolean isOf(int age, Person person, LocalDate day) {
        LocalDate born = person.birthDate();
        return born != null && ChronoUnit.YEARS.between(born, day) >= age;
    }
}
