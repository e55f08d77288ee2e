package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A hospital, three teams and a question, for tests. */
public final class HomeTreatment {

    public static final AgencyId HOSPITAL = new AgencyId("hospital-1099");
    public static final AgencyId EXAMPLE = new AgencyId("shs-0999");
    public static final AgencyId SOEVANG = new AgencyId("shs-soevang-0999");
    public static final AgencyId MORNING = new AgencyId("shs-morning-0999");
    public static final HomeTerms TERMS = new HomeTerms(Duration.ofMinutes(30), Duration.ofHours(2));

    /** Monday 23 November 2026, ten past nine in the morning in Denmark. */
    public static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

    private HomeTreatment() {}

    /** Two teams that are open until 23, and one that opens at noon. */
    public static TeamDirectory directory() {
        return new TeamDirectory(List.of(
                team(EXAMPLE, OpeningHours.USUALLY_OPENS.getHour()),
                team(SOEVANG, OpeningHours.USUALLY_OPENS.getHour()),
                team(MORNING, 12)));
    }

    private static HomeTeam team(AgencyId id, int opens) {
        return new HomeTeam(
                id,
                Set.of("0999"),
                new OpeningHours(LocalTime.of(opens, 0), OpeningHours.USUALLY_CLOSES, false, TimeSource.DANISH),
                Map.of(Treatment.IV_ANTIBIOTICS, 4),
                CapacityAnswer.HAS_CAPACITY);
    }

    public static AskedFor antibiotics() {
        return new AskedFor(
                "0999",
                Treatment.IV_ANTIBIOTICS,
                "3 gange dagligt",
                Instant.parse("2026-11-23T13:00:00Z"),
                LocalDate.of(2026, 11, 30),
                "Medicinsk afdeling",
                "Overlæge på vagt, medicinsk afdeling",
                "99 99 10 20");
    }

    /** A question to these teams. */
    public static HomeTreatmentReferral askedOf(AgencyId... teams) {
        return HomeTreatmentReferral.asked(HOSPITAL, "helle", antibiotics(), List.of(teams), directory(), TERMS, NOW);
    }

    /** The one way in which a referral is changed, on other stores and at another time. */
    public static ChangingReferral changing(HomeReferrals referrals, HomeTeams teams, ReferralNews news, Clock clock) {
        return new ChangingReferral(referrals, teams, () -> TERMS, news, clock);
    }
}
