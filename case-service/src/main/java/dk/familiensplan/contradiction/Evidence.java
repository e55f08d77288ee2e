package dk.familiensplan.contradiction;

import java.util.UUID;

/** One thing that a contradiction rests on. */
public record Evidence(Kind kind, UUID id) {

    /** What sort of thing. */
    public enum Kind {
        VIEW,
        APPOINTMENT,
        INTERVENTION
    }

    public static Evidence view(UUID id) {
        return new Evidence(Kind.VIEW, id);
    }

    public static Evidence appointment(UUID id) {
        return new Evidence(Kind.APPOINTMENT, id);
    }

    public static Evidence intervention(UUID id) {
        return new Evidence(Kind.INTERVENTION, id);
    }

    /** Reads {@code KIND:id}. */
    public static Evidence parse(String text) {
        int colon = text.indexOf(':');
        return new Evidence(Kind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
