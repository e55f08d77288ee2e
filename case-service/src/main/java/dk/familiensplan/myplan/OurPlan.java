package dk.familiensplan.myplan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plan as one member of the family may see it.
 *
 * @param plan for what is the same for everybody; what is somebody's is asked of the sight
 * @param knows what each agency that takes part may know about the reader
 * @param stays where a hospital says that somebody is, of those whom the reader may know it of
 */
public record OurPlan(
        PlanSnapshot plan,
        PlanSnapshot.OfMember reader,
        FamilySight sight,
        List<AgencyKnows> knows,
        List<PlanEvent> stays,
        ContactPoint coordinator,
        LocalDate today) {

    public OurPlan {
        knows = List.copyOf(knows);
        stays = List.copyOf(stays);
    }

    /** What one agency may know about the reader, topic by topic. */
    public record AgencyKnows(AgencyId agency, Map<Topic, Knowing> topics) {

        public AgencyKnows {
            topics = Map.copyOf(topics);
        }
    }

    /** How much an agency may know on a topic. */
    public enum Knowing {
        /** The reader has said yes. */
        YES,
        /** The law says so. */
        LAW,
        /** Only that the reader cannot come. */
        ATTENDANCE,
        /** The reader is asked each time. */
        ASK,
        /** Nothing. */
        NO
    }
}
