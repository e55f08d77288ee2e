package dk.familiensplan.meeting;

import java.util.UUID;

/** One thing to talk about, in its part of the agenda. */
public record AgendaItem(UUID id, Quadrant quadrant, String text) {}
