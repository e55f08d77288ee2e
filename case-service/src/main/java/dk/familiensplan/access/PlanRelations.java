package dk.familiensplan.access;

import java.util.Set;
import java.util.UUID;

/** Knows what a caller has to do with a plan. The plans themselves implement it. */
public interface PlanRelations {

    /** All relations at this instant; {@link Relation#NONE} alone when there are none, or no such plan. */
    Set<Relation> relationsOf(Caller caller, UUID planId);
}
