package dk.familiensplan.understanding;

/** The five parts that are looked at together. */
public enum StormPart {
    SAFETY,
    TRAUMA,
    BUILDING_SKILLS,
    RESOURCES,
    MENTALISING
}
