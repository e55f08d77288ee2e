package dk.familiensplan.appointment;

import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.platform.time.TimeSource;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as iCalendar (RFC 5545), at Danish time, for an agency's calendar and for a member's own.
 *
 * <p>Neither holds a way to reach the family, an address, or who it is about: who the file falls into the hands of learns
 * of a time and of the coordinator at work. A member's calendar does not even say whom the time is with: on a phone on a
 * table that can be the name of an illness.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//Familiens Plan//Kalender//DA";
    private static final String AT_US = "@familiens-plan";
    private static final String NEUTRAL = "Aftale";

    /** How often a calendar on a phone is asked to look again. */
    private static final String LOOK_AGAIN_AFTER = "PT1H";

    /**
     * Danish time as it has been kept since 1996. The library's own table calls Copenhagen by the name of Berlin, and a
     * calendar then finds no zone by the name that the times bear.
     */
    private static final String DANISH_TIME = """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:Europe/Copenhagen
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;

    private CalendarFile() {}

    /**
     * For the agency's own calendar: put in when it is agreed, changed by the next file, and taken out when it is called
     * off.
     *
     * @param gate knows how the family is reached; what the agency called it is left out where it holds any of that
     */
    static String forAgency(
            Appointment appointment, Instant start, boolean off, ContactPoint contact, ContactGate gate) {
        Calendar calendar = empty(off ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        String what = appointment.what();
        VEvent event = event(
                appointment.id().toString(),
                start,
                start.plus(appointment.length()),
                appointment.sequence(),
                appointment.changedAt(),
                off ? ImmutableStatus.VEVENT_CANCELLED : status(appointment.state() == AppointmentState.OTHER_TIME));
        event.add(new Summary(gate.letsThrough(Stream.of(what)) ? what : NEUTRAL));
        event.add(new Location(appointment.place().inDanish()));
        event.add(new Description("Aftalt gennem Familiens Plan. Kontakt familien gennem koordinatoren, "
                + named(contact) + ", og ikke direkte."));
        if (contact.email() != null) {
            Organizer organizer = new Organizer(URI.create("mailto:" + contact.email()));
            organizer.add(new Cn(contact.name()));
            event.add(organizer);
        }
        calendar.add(event);
        return calendar.toString();
    }

    /** A network meeting for an agency's own calendar: neither who it is about nor who else comes. */
    public static String ofMeeting(NetworkMeeting meeting, ContactPoint contact) {
        Calendar calendar = empty(meeting.off() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        VEvent event = event(
                meeting.id().toString(),
                meeting.start(),
                meeting.start().plus(meeting.length()),
                meeting.sequence(),
                meeting.changedAt(),
                meeting.off() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary("Netværksmøde"));
        event.add(new Location(meeting.place().inDanish()));
        event.add(new Description("Indkaldt gennem Familiens Plan. Kontakt familien gennem koordinatoren, "
                + named(contact) + ", og ikke direkte."));
        if (contact.email() != null) {
            Organizer organizer = new Organizer(URI.create("mailto:" + contact.email()));
            organizer.add(new Cn(contact.name()));
            event.add(organizer);
        }
        calendar.add(event);
        return calendar.toString();
    }

    /** A network meeting as a calendar needs it. */
    public record NetworkMeeting(
            UUID id, Instant start, Duration length, PlaceKind place, int sequence, Instant changedAt, boolean off) {}

    /** A member's calendar, as it stands now; a calendar that subscribes to it drops what is no longer there. */
    static String forMember(List<Entry> entries, ContactPoint contact) {
        Calendar calendar = empty(ImmutableMethod.PUBLISH);
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN_AFTER));
        for (Entry entry : entries) {
            VEvent event = event(
                    entry.occurrence().id().toString(),
                    entry.occurrence().start(),
                    entry.occurrence().ends(),
                    entry.sequence(),
                    entry.changedAt(),
                    status(entry.occurrence().tentative()));
            event.add(new Summary(NEUTRAL));
            event.add(new Description("Se i Familiens Plan, hvad det er. Passer tiden ikke, så skriv eller ring til "
                    + named(contact) + "."));
            calendar.add(event);
        }
        return calendar.toString();
    }

    /** One thing in a member's calendar. */
    public record Entry(Occurrence occurrence, int sequence, Instant changedAt) {}

    private static Calendar empty(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(danishTime());
        return calendar;
    }

    private static VTimeZone danishTime() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(DANISH_TIME))
                    .<VTimeZone>getComponent(Component.VTIMEZONE)
                    .orElseThrow();
        } catch (IOException | ParserException impossible) {
            throw new IllegalStateException("the zone cannot be read", impossible);
        }
    }

    private static VEvent event(String id, Instant start, Instant end, int sequence, Instant changedAt, Status status) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + AT_US));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new Sequence(sequence));
        event.add(new DtStart<ZonedDateTime>(start.atZone(TimeSource.DANISH)));
        event.add(new DtEnd<ZonedDateTime>(end.atZone(TimeSource.DANISH)));
        event.add(status);
        return event;
    }

    private static Status status(boolean tentative) {
        return tentative ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static String named(ContactPoint contact) {
        return contact.phone() == null
                ? contact.name() + ", " + contact.organisation()
                : contact.name() + ", " + contact.organisation() + ", telefon " + contact.phone();
    }
}
