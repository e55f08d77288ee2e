package dk.familiensplan.consent;

/** The parts of a life that a consent is about. The Danish words are those that the family and the agencies read. */
public enum Topic {
    SCHOOL("skole og uddannelse"),
    WORK("arbejde og indtægt"),
    PHYSICAL_HEALTH("fysisk helbred"),
    MENTAL_HEALTH("psykisk helbred"),
    SUBSTANCE_USE("rusmidler"),
    PARENTING("forældreskab og børn"),
    HOUSING("bolig"),
    FINANCES("økonomi"),
    SAFETY("kriminalitet og tryghed"),
    DAILY_LIFE("hverdag");

    private final String inDanish;

    Topic(String inDanish) {
        this.inDanish = inDanish;
    }

    /** As it stands in the middle of a sentence. */
    public String inDanish() {
        return inDanish;
    }
}
