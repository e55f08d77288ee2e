package dk.familiensplan.access;

import java.util.UUID;

/** Knows what a caller has to do with a plan. The plans themselves implement it. */
public interface PlanRelations {

    /** The closest relation; {@link Relation#NONE} also when there is no such plan. */
    Relation relationOf(Caller caller, UUID planId);
}
