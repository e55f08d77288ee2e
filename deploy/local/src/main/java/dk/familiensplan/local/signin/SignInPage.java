package dk.familiensplan.local.signin;

import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.Municipality.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page on which a person of the demonstration says who they are: a form with one button each, without scripts. */
final class SignInPage {

    private static final String PEOPLE = "{people}";

    private static final List<Group> GROUPS = List.of(
            new Group("COORDINATOR", "Koordinatorer"),
            new Group("AGENCY_CASEWORKER", "Myndighederne omkring familien"),
            new Group("STEERING_MEMBER", "Styregruppen"),
            new Group("ADMINISTRATOR", "Drift"));

    private record Group(String role, String heading) {}

    private SignInPage() {}

    static String of(Municipality municipality) {
        String people =
                GROUPS.stream().map(group -> section(municipality, group)).collect(Collectors.joining());
        return template().replace(PEOPLE, people);
    }

    private static String section(Municipality municipality, Group group) {
        String buttons = municipality.people().stream()
                .filter(person -> person.roles().contains(group.role()))
                .map(person -> button(municipality, person))
                .collect(Collectors.joining());
        return buttons.isEmpty() ? "" : "<h2>" + escape(group.heading()) + "</h2>\n<ul>\n" + buttons + "</ul>\n";
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(SignInPage.class.getResourceAsStream("/sign-in/page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String button(Municipality municipality, Person person) {
        String place = person.agency() == null
                ? ""
                : ", " + municipality.agency(person.agency()).name();
        return "<li><button name=\"username\" value=\"" + escape(person.subject()) + "\"><span class=\"name\">"
                + escape(person.name()) + "</span> <span class=\"part\">" + escape(person.title() + place)
                + "</span></button></li>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
