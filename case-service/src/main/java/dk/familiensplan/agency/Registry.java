package dk.familiensplan.agency;

/** Keeps what is configured. */
public interface Registry {

    /** Takes over a configuration whole, or not at all. */
    void replaceBy(Configuration configuration);
}
