package dk.familiensplan.workshop;

/** What is written in a workshop, and in which space. */
public enum EntryKind {
    WISH(Space.FAMILY),
    CONDITION(Space.FAMILY),
    QUESTION(Space.FAMILY),
    LAW(Space.PROFESSIONAL),
    MONEY(Space.PROFESSIONAL),
    METHOD(Space.PROFESSIONAL),
    RESPONSIBILITY(Space.PROFESSIONAL),
    /** Serves a wish, and becomes something in the plan. */
    IDEA(Space.BORDER);

    private final Space space;

    EntryKind(Space space) {
        this.space = space;
    }

    public Space space() {
        return space;
    }
}
