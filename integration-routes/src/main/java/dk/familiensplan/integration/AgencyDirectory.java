package dk.familiensplan.integration;

import dk.familiensplan.integration.platform.Agencies;
import dk.familiensplan.integration.platform.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agencies of the configuration file, and those that were made on screen, as they stand. When either changes, what is new is added, what is gone is taken
 * away and what is different is replaced, each without touching the others. A file that is wrong changes nothing.
 */
final class AgencyDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyDirectory.class);

    /** What is to be done with the routes of one agency. */
    interface Changes {

        void add(Agency agency) throws Exception;

        void remove(Agency agency) throws Exception;
    }

    private static final String NONE_MADE = "{\"agencies\":[]}";

    private final Path file;
    private final Supplier<String> madeOnScreen;
    private final Changes changes;
    private String made = NONE_MADE;
    private volatile Map<String, Agency> known;
    private volatile Set<String> organisationNumbers;
    private @Nullable FileTime readAt;

    AgencyDirectory(Path file, Supplier<String> madeOnScreen, Agencies first, Changes changes) {
        this.file = file;
        this.madeOnScreen = madeOnScreen;
        this.changes = changes;
        this.known = byId(first);
        this.organisationNumbers = first.organisationNumbers();
        this.readAt = modified();
    }

    Set<String> organisationNumbers() {
        return organisationNumbers;
    }

    /** Whether there is such an agency; one that is not known may have been added a moment ago. */
    boolean knows(String agencyId) {
        if (!known.containsKey(agencyId)) {
            reloadIfChanged();
        }
        return known.containsKey(agencyId);
    }

    /** Reads again if the file was written since it was read last, or an agency was made or changed on screen. */
    synchronized void reloadIfChanged() {
        FileTime now = modified();
        String before = made;
        if (now != null && !now.equals(readAt) || !before.equals(madeNow())) {
            reload();
        }
    }

    /** What was known last, while the case-service is away. */
    private String madeNow() {
        try {
            return madeOnScreen.get();
        } catch (RuntimeException away) {
            return made;
        }
    }

    /** Reads the file again; says in words what was wrong with it, or nothing. */
    synchronized @Nullable String reload() {
        readAt = modified();
        Agencies agencies;
        try {
            made = madeNow();
            agencies = Agencies.readFrom(file, made);
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.error("ALARM the configuration is wrong, and nothing of it was taken: {}", wrong.getMessage());
            return String.valueOf(wrong.getMessage());
        }
        organisationNumbers = agencies.organisationNumbers();
        Map<String, Agency> before = known;
        Map<String, Agency> after = byId(agencies);
        List<String> failed = new ArrayList<>();
        Map<String, Agency> running = new LinkedHashMap<>(before);
        before.values().stream()
                .filter(agency -> !agency.equals(after.get(agency.id())))
                .forEach(agency -> attempt(agency, failed, () -> {
                    changes.remove(agency);
                    running.remove(agency.id());
                }));
        after.values().stream()
                .filter(agency -> !running.containsKey(agency.id()))
                .forEach(agency -> attempt(agency, failed, () -> {
                    changes.add(agency);
                    running.put(agency.id(), agency);
                }));
        known = Map.copyOf(running);
        LOG.info("Configuration read again: agencies={}", known.size());
        return failed.isEmpty() ? null : "Not done for " + failed;
    }

    private interface Attempt {
        void run() throws Exception;
    }

    /** A trouble with one agency is no trouble of the others. */
    private static void attempt(Agency agency, List<String> failed, Attempt attempt) {
        try {
            attempt.run();
        } catch (Exception trouble) {
            LOG.error(
                    "ALARM the routes of an agency could not be changed: agency={} fault={}",
                    agency.id(),
                    trouble.getClass().getName());
            failed.add(agency.id());
        }
    }

    private static Map<String, Agency> byId(Agencies agencies) {
        Map<String, Agency> byId = new LinkedHashMap<>();
        agencies.forEach(agency -> byId.put(agency.id(), agency));
        return Map.copyOf(byId);
    }

    private @Nullable FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return null;
        }
    }
}
