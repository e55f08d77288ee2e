package dk.familiensplan.acute;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans.PlanOfPerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What hospitals have said, and the stays that follow from it. Every call is part of the caller's transaction. */
public interface HospitalStays {

    /** Lets only one transaction at a time work on a member's stays, from here to its end. */
    void takeTurns(MemberId member);

    /** Writes down what was said. */
    void add(StayKey stay, PlanId plan, HospitalReport report, Instant receivedAt);

    /** Everything that was said of the stay. */
    List<HospitalReport> reports(StayKey stay);

    /** How the stay stood after the last thing that was said. */
    Optional<Known> known(StayKey stay);

    /** The plans in which a stay of the person is under way, whatever has become of the plan since. */
    List<PlanOfPerson> underWay(PersonNumber person);

    /** Writes down how the stay stands now; the answer is its id. */
    UUID keep(StayKey stay, PlanId plan, HospitalStay now);

    /**
     * Which stay.
     *
     * @param episode the hospital's own id of it; empty where it says none
     */
    record StayKey(MemberId member, AgencyId hospital, String episode) {}

    /** A stay that is known of. */
    record Known(UUID id, HospitalStay stay) {}
}
