package dk.familiensplan.appointment;

import dk.familiensplan.platform.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an agency reads about a time, in Danish: the fact, and below it what the coordinator wrote. Never a reason of ours. */
final class AppointmentWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE 'den' d. MMMM uuuu 'kl.' HH.mm", Locale.forLanguageTag("da-DK"))
            .withZone(TimeSource.DANISH);

    private AppointmentWords() {}

    /** What became of it. */
    static String of(Appointment appointment, boolean moved, @Nullable String text) {
        String fact =
                switch (appointment.state()) {
                    case AGREED -> (moved ? "Aftalen er flyttet til " : "Tiden er aftalt: ") + time(appointment) + ".";
                    case OTHER_TIME ->
                        "Tiden passer ikke. Koordinatoren foreslår i stedet " + time(appointment)
                                + ". Svar i Familiens Plan eller til koordinatoren.";
                    case COMBINED -> "Det, I ville tale om, tages sammen med en anden aftale.";
                    case DECLINED -> "Aftalen bliver ikke til noget.";
                    case HANDED_ON -> "Jeres forslag er givet videre til koordinatorens leder.";
                    case CALLED_OFF -> "Aftalen " + time(appointment) + " er aflyst.";
                    case PROPOSED -> throw new IllegalArgumentException("nothing became of it yet");
                };
        String about = "Det gælder: " + appointment.what() + ".";
        return text == null || text.isBlank() ? fact + "\n" + about : fact + "\n" + about + "\n\n" + text.strip();
    }

    private static String time(Appointment appointment) {
        return appointment
                .startsAt()
                .map(start -> time(start, appointment.length()))
                .orElse("");
    }

    static String time(Instant start, Duration length) {
        return TIME.format(start) + " (" + length.toMinutes() + " minutter)";
    }
}
