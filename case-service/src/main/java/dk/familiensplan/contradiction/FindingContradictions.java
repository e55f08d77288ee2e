package dk.familiensplan.contradiction;

import java.util.List;

/** All rules, each by itself. Pure. */
final class FindingContradictions {

    private static final List<ContradictionRule> RULES = List.of(
            new EachExpectsTheOther(),
            new NobodyActs(),
            new PullsApart(),
            new AppointmentsClash(),
            new WeekTooFull(),
            new InterventionsExclude());

    private FindingContradictions() {}

    /** What is found, rule by rule. */
    static List<Finding> in(Situation situation) {
        return RULES.stream().flatMap(rule -> rule.findIn(situation).stream()).toList();
    }
}
