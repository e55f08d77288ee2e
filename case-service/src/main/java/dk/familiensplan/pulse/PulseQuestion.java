package dk.familiensplan.pulse;

/** The five things that matter to people who get help, one question for each. */
public enum PulseQuestion {
    /** Bliver du set, hørt og taget med? */
    SEEN_AND_HEARD,
    /** Hænger hjælpen sammen? */
    RED_THREAD,
    /** Er der én, der gør noget? */
    ONE_WHO_ACTS,
    /** Er der noget, der lykkes? */
    SUCCESS_AND_STRENGTHS,
    /** Bliver der fundet en anden vej, når det almindelige ikke passer? */
    OTHER_WAYS
}
