package dk.familiensplan.integration.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agencies of the configuration file, in its order. People in the file are none of the routes' business. */
public final class Agencies implements Iterable<Agency> {

    private final List<Agency> agencies;
    private final Set<String> organisationNumbers;

    private Agencies(List<Agency> agencies, Set<String> organisationNumbers) {
        this.agencies = List.copyOf(agencies);
        this.organisationNumbers = Set.copyOf(organisationNumbers);
    }

    /**
     * Reads the configuration file.
     *
     * @throws IllegalArgumentException when an agency lacks what its format needs, or an id stands twice
     */
    public static Agencies readFrom(Path file) throws IOException {
        return readFrom(file, "{\"agencies\":[]}");
    }

    /**
     * Reads the configuration file, and beside it the agencies that were made on screen; one whose id the file has is
     * the file's.
     *
     * @param made {@code {"agencies":[…]}}, each as in the file
     */
    public static Agencies readFrom(Path file, String made) throws IOException {
        ConfigurationFile configuration;
        List<AgencyEntry> madeOnScreen;
        try {
            configuration = JsonMapper.builder().build().readValue(Files.readString(file), ConfigurationFile.class);
            madeOnScreen =
                    JsonMapper.builder().build().readValue(made, Made.class).agencies();
        } catch (JsonProcessingException malformed) {
            // Jackson's own words may quote the file, which also lists people.
            throw new IllegalArgumentException("The configuration file is not the JSON it should be, at line "
                    + malformed.getLocation().getLineNr());
        }
        Map<String, AuthorityEntry> authorities = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (AuthorityEntry authority : configuration.authorities()) {
            authorities.put(authority.code(), authority);
            Stream.of(authority.gln(), authority.sor(), authority.cvr()).forEach(number -> keep(number, numbers));
        }
        List<Agency> agencies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (AgencyEntry entry : configuration.agencies()) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("Agency " + entry.id() + " stands twice in the configuration");
            }
            agencies.add(entry.toAgency(authorities, configuration.kle()));
            Stream.of(entry.gln(), entry.sor(), entry.cvr()).forEach(number -> keep(number, numbers));
        }
        for (AgencyEntry entry : madeOnScreen) {
            if (ids.add(entry.id())) {
                agencies.add(entry.toAgency(authorities, configuration.kle()));
                Stream.of(entry.gln(), entry.sor(), entry.cvr()).forEach(number -> keep(number, numbers));
            }
        }
        return new Agencies(agencies, numbers);
    }

    private static void keep(@Nullable String number, Set<String> numbers) {
        if (number != null) {
            numbers.add(number);
        }
    }

    @Override
    public Iterator<Agency> iterator() {
        return agencies.iterator();
    }

    /** GLN, SOR and CVR numbers of all organisations in the configuration. */
    public Set<String> organisationNumbers() {
        return organisationNumbers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConfigurationFile(
            List<AuthorityEntry> authorities,
            List<AgencyEntry> agencies,
            @Nullable Map<Agency.Kind, Map<String, String>> kle) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(List<AgencyEntry> agencies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AuthorityEntry(
            String code,
            String name,
            @Nullable String gln,
            @Nullable String sor,
            @Nullable String cvr) {

        MessageParty party() {
            return new MessageParty(name, gln, sor, cvr);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgencyEntry(
            String id,
            String name,
            Agency.Kind kind,
            List<String> serves,
            Agency.Format format,
            @Nullable String gln,
            @Nullable String sor,
            @Nullable String cvr) {

        Agency toAgency(Map<String, AuthorityEntry> authorities, @Nullable Map<Agency.Kind, Map<String, String>> kle) {
            AuthorityEntry served = serves.stream()
                    .map(authorities::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("Agency " + id + " serves no authority of the configuration"));
            return new Agency(
                    id, kind, format, new MessageParty(name, gln, sor, cvr), served.party(), KleNumbers.of(kind, kle));
        }
    }
}
