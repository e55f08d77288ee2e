package dk.familiensplan.leadership;

/** What carries a way of working, in three kinds (after implementation research; in the project's own words). */
public enum Driver {
    RIGHT_PEOPLE(Kind.COMPETENCE),
    LEARNING_IT(Kind.COMPETENCE),
    HELP_ON_THE_JOB(Kind.COMPETENCE),
    DONE_AS_MEANT(Kind.COMPETENCE),
    NUMBERS_THAT_HELP(Kind.ORGANISATION),
    TIME_AND_PLACE(Kind.ORGANISATION),
    AGREEMENTS_ACROSS(Kind.ORGANISATION),
    ONE_DIRECTION(Kind.LEADERSHIP),
    REMOVING_WHAT_HINDERS(Kind.LEADERSHIP),
    STAYING_WITH_IT(Kind.LEADERSHIP);

    /** What kind of thing a driver is. */
    public enum Kind {
        COMPETENCE,
        ORGANISATION,
        LEADERSHIP
    }

    private final Kind kind;

    Driver(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
