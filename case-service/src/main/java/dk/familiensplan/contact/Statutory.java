package dk.familiensplan.contact;

/** The law that sets a deadline, and the section that does. */
public record Statutory(String law, String section) {}
