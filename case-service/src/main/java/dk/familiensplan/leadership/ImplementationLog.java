package dk.familiensplan.leadership;

import java.util.List;

/** All entries of the logs. Every call is part of the caller's transaction. */
public interface ImplementationLog {

    /** Writes a new one; none is ever changed. */
    void add(ImplementationNote note);

    /** A municipality's, the latest day first. */
    List<ImplementationNote> of(String authority, int atMost);
}
