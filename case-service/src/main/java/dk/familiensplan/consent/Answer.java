package dk.familiensplan.consent;

/** What a member answered. No answer at all counts as {@link #NO}. */
public enum Answer {
    YES,
    NO,
    /** "Spørg mig hver gang": nothing goes until the member has said yes to that one thing. */
    ASK
}
