package dk.familiensplan.appointment;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency asks of the family's time.
 *
 * @param what what it is for
 * @param topic what part of life it is about
 * @param members whom it asks to come; the first is the one that messages about it are about
 * @param place what sort of place; never which
 * @param length how long it lasts
 * @param travel how long the way there takes; the way back takes as long
 * @param times when it could be, the earliest first
 * @param statutory the law that asks for it, or null when none does
 * @param keepBy the last day that the law allows; there exactly when a law is
 */
public record Proposal(
        String what,
        Topic topic,
        List<MemberId> members,
        PlaceKind place,
        Duration length,
        Duration travel,
        List<Instant> times,
        @Nullable Statutory statutory,
        @Nullable LocalDate keepBy) {

    /** Nobody plans with a family further ahead than this. */
    static final Duration FURTHEST_AHEAD = Duration.ofDays(400);

    public Proposal {
        members = members.stream().distinct().toList();
        times = times.stream().distinct().sorted().toList();
    }

    /** Refuses what cannot be meant: a time that has passed, a law without its day, a time after that day. */
    void refuseUnlessPossible(Instant now, ZoneId zone) {
        if ((statutory == null) != (keepBy == null)) {
            throw AppointmentRule.STATUTORY_HAS_A_DAY.brokenAt("/keepBy");
        }
        for (Instant time : times) {
            if (!time.isAfter(now)) {
                throw AppointmentRule.TIME_LIES_AHEAD.brokenAt("/times");
            }
            if (time.isAfter(now.plus(FURTHEST_AHEAD))) {
                throw AppointmentRule.TIME_IS_NEAR.brokenAt("/times");
            }
            if (keepBy != null && LocalDate.ofInstant(time, zone).isAfter(keepBy)) {
                throw AppointmentRule.STATUTORY_KEEPS_ITS_DAY.brokenAt("/times");
            }
        }
    }

    /** Without what it is for, so that it can be logged. */
    @Override
    public String toString() {
        return "Proposal[" + topic + "]";
    }
}
