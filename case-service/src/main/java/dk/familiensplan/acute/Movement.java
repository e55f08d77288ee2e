package dk.familiensplan.acute;

/** What a hospital reports, by MedCom's national codes; in the order in which they follow each other in a stay. */
enum Movement {
    /** Acute ambulant start. */
    STAA(StayStatus.ADMITTED),
    /** Admitted. */
    STIN(StayStatus.ADMITTED),
    /** On leave. */
    STOR(StayStatus.ON_LEAVE),
    /** Back from leave. */
    SLOR(StayStatus.ADMITTED),
    /** Discharged home. */
    SLHJ(StayStatus.DISCHARGED),
    /** Dead. */
    MORS(StayStatus.DECEASED);

    private final StayStatus leadsTo;

    Movement(StayStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    StayStatus leadsTo() {
        return leadsTo;
    }
}
