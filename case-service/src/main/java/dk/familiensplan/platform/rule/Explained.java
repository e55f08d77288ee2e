package dk.familiensplan.platform.rule;

/**
 * Something that is told to a person in their own language.
 *
 * <p>The texts are in the resource bundle {@code problems} (Danish) and {@code problems_en} of the implementing class's
 * own package, under {@code <code>.title} and {@code <code>.detail}.
 */
public interface Explained {

    /** Stable, kebab-case, and part of the API: clients may decide on it. */
    String code();
}
