package dk.familiensplan.platform.rule;

/** A rule of the domain, as a named value. Usually a constant of an enum in the feature that owns the rule. */
public interface Rule extends Explained {

    /** What breaking the rule means to who asked. */
    Meaning meaning();

    /** Why a request could not be carried out. */
    enum Meaning {
        /** It cannot be done as things stand now, but what was asked made sense (409). */
        CONFLICT,
        /** What was asked can never be carried out (422). */
        UNACCEPTABLE,
        /** What it is about does not exist, or not for this caller (404). */
        UNKNOWN
    }
}
