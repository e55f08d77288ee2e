package dk.familiensplan.appointment;

/** What sort of place an appointment is at. Never which: a place's name can tell of an illness (invariant 22). */
public enum PlaceKind {
    AT_AGENCY("Hos myndigheden"),
    AT_HOME("Hjemme hos familien"),
    AT_SCHOOL("På skolen eller i dagtilbuddet"),
    ONLINE("På video"),
    BY_PHONE("I telefon"),
    ELSEWHERE("Et andet sted, spørg koordinatoren");

    private final String inDanish;

    PlaceKind(String inDanish) {
        this.inDanish = inDanish;
    }

    /** As it stands in a calendar. */
    public String inDanish() {
        return inDanish;
    }
}
