package dk.familiensplan.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.plan.ContactPoint;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant IN_WINTER = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant IN_SUMMER = Instant.parse("2027-06-25T08:00:00Z");
    private static final ContactPoint KAREN = new ContactPoint(
            "Karen Mikkelsen", "Koordinator, Familiens Plan", "Eksempel Kommune", "70101010", "karen@eksempel.dk");
    private static final ContactGate GATE = ContactGate.against(
            List.of(new ContactDetails("20 30 40 50", "bruno@post.dk", "Ager Allé 3, 9990 Eksempel")));

    @Test
    void tellsTheTimeInDenmarkInWinterAndInSummer() throws Exception {
        Calendar winter = read(CalendarFile.forAgency(agreed(), IN_WINTER, false, KAREN, GATE));
        Calendar summer = read(CalendarFile.forAgency(agreed(), IN_SUMMER, false, KAREN, GATE));

        assertThat(winter.toString()).contains("DTSTART;TZID=Europe/Copenhagen:20261125T100000");
        assertThat(summer.toString()).contains("DTSTART;TZID=Europe/Copenhagen:20270625T100000");
        assertThat(winter.toString()).contains("BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen");
        VEvent event = event(summer);
        ZonedDateTime start = ZonedDateTime.from(event.getDateTimeStart().getDate());
        assertThat(start.withZoneSameInstant(DANISH).toInstant()).isEqualTo(IN_SUMMER);
    }

    @Test
    void isTakenOutOfTheCalendarWhenItIsCalledOff() throws Exception {
        Appointment appointment = agreed();
        String before = CalendarFile.forAgency(appointment, IN_WINTER, false, KAREN, GATE);
        appointment.callOff(Side.COORDINATOR, null, NOW, DANISH);

        String after = CalendarFile.forAgency(appointment, IN_WINTER, true, KAREN, GATE);

        assertThat(before).contains("METHOD:PUBLISH", "SEQUENCE:1", "STATUS:CONFIRMED");
        assertThat(after).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(uid(read(after))).isEqualTo(uid(read(before)));
    }

    @Test
    void holdsTheCoordinatorAndNoWayToReachTheFamily() {
        Appointment appointment = agreed();
        String clean = CalendarFile.forAgency(appointment, IN_WINTER, false, KAREN, GATE);

        assertThat(unfolded(clean)).contains("Karen Mikkelsen", "mailto:karen@eksempel.dk", "Hos myndigheden");
        assertThat(unfolded(clean)).doesNotContain("ATTENDEE", "20 30 40 50", "20304050", "bruno@post.dk", "Ager");
    }

    @Test
    void leavesOutWhatTheAgencyCalledItWhereThatReachesTheFamily() {
        ContactGate knows =
                ContactGate.against(List.of(new ContactDetails("praktik@post.dk", "praktik@post.dk", null)));
        ContactGate stops = ContactGate.against(List.of(new ContactDetails(null, null, "Samtale om praktik")));
        Appointment appointment = agreed();

        assertThat(CalendarFile.forAgency(appointment, IN_WINTER, false, KAREN, knows))
                .contains("SUMMARY:Samtale om praktik");
        assertThat(CalendarFile.forAgency(appointment, IN_WINTER, false, KAREN, stops))
                .contains("SUMMARY:Aftale\r\n");
    }

    @Test
    void tellsAMembersPhoneNeitherWhatNorWithWhom() throws Exception {
        Occurrence psychiatry = new Occurrence(
                UUID.randomUUID(),
                new AgencyId("psychiatry-1099"),
                List.of(new MemberId(UUID.randomUUID())),
                IN_WINTER,
                Duration.ofMinutes(45),
                Duration.ofMinutes(15),
                false);

        String file = CalendarFile.forMember(List.of(new CalendarFile.Entry(psychiatry, 3, NOW)), KAREN);

        assertThat(read(file).getComponents("VEVENT")).hasSize(1);
        assertThat(unfolded(file)).contains("SUMMARY:Aftale", "SEQUENCE:3", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(unfolded(file).toLowerCase(java.util.Locale.ROOT)).doesNotContain("psyk", "location");
    }

    private static Appointment agreed() {
        Appointment appointment = AppointmentTest.proposed(false);
        appointment.answer(AppointmentAnswer.ACCEPTED, IN_WINTER, null, NOW, DANISH);
        return appointment;
    }

    private static Calendar read(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").get(0);
    }

    private static String uid(Calendar calendar) {
        return event(calendar).getUid().orElseThrow().getValue();
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
