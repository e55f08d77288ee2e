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
    private static final String FAMILIES = "{families}";

    private static final List<Group> GROUPS = List.of(
            new Group("COORDINATOR", "Koordinatorer"),
            new Group("UNIT_LEADER", "Koordinatorernes leder"),
            new Group("AGENCY_CASEWORKER", "Myndighederne omkring familien"),
            new Group("AGENCY_LEADER", "Myndighedernes ledere"),
            new Group("STEERING_MEMBER", "Styregruppen"),
            new Group("DATA_PROTECTION_OFFICER", "Databeskyttelse"),
            new Group("ADMINISTRATOR", "Drift"));

    private record Group(String role, String heading) {}

    /**
     * Someone who signs in with MitID, which tells a person number: only numbers that are published for tests (the
     * sources are in {@code agencies/SOURCES.txt}), and only Bruno Elmer is in a plan from the start.
     */
    private record Citizen(String subject, String name, String personNumber) {}

    private static final List<Citizen> CITIZENS = List.of(
            new Citizen("bruno", "Bruno Elmer", "2509479989"),
            new Citizen("nanna", "Nanna Toft", "2103009996"),
            new Citizen("villads", "Villads Lund", "0703921VJ5"),
            new Citizen("kaja", "Kaja Skov", "1206550VK9"));

    private SignInPage() {}

    static String of(Municipality municipality) {
        String people =
                GROUPS.stream().map(group -> section(municipality, group)).collect(Collectors.joining());
        return template()
                .replace(PEOPLE, people)
                .replace(FAMILIES, CITIZENS.stream().map(SignInPage::form).collect(Collectors.joining()));
    }

    /** The number is a claim of the token, as the municipality's provider passes it on. */
    private static String form(Citizen citizen) {
        return "<li><form method=\"post\"><input type=\"hidden\" name=\"claims\" value=\""
                + escape("{\"cpr\":\"" + citizen.personNumber() + "\"}") + "\">"
                + "<button name=\"username\" value=\"" + escape(citizen.subject()) + "\"><span class=\"name\">"
                + escape(citizen.name()) + "</span> <span class=\"part\">med MitID</span></button></form></li>\n";
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
