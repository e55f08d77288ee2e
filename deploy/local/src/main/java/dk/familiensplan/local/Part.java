package dk.familiensplan.local;

/** A part of the platform that runs as a process of its own; in the order in which they are started. */
public enum Part {
    DATABASE("database", "PostgreSQL"),
    BROKER("broker", "message broker"),
    SIGN_IN("sign-in", "sign-in stand-in"),
    CASE_SERVICE("case-service", "case-service"),
    ROUTES("routes", "integration-routes"),
    AGENCIES("agencies", "agencies' stand-in systems");

    private final String id;
    private final String title;

    Part(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name of its log file and pid file. */
    public String id() {
        return id;
    }

    /** What a person calls it. */
    public String title() {
        return title;
    }
}
