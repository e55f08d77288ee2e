package dk.familiensplan.workshop;

/** The three spaces of a workshop, opened in this order and never back; after the last it is over. */
public enum Space {
    /** Borgerland: the family's side alone, in their words; questions before answers. */
    FAMILY,
    /** Fagland: the professionals' side alone. */
    PROFESSIONAL,
    /** Grænseland: what is possible where the two meet. */
    BORDER,
    OVER;

    Space next() {
        return this == OVER ? OVER : values()[ordinal() + 1];
    }
}
