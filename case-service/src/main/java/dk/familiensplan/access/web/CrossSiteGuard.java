package dk.familiensplan.access.web;

import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a write by one of our own pages from one that another site made the browser send. */
@ApplicationScoped
public class CrossSiteGuard {

    /** No form and no plain link can set it. */
    static final String HEADER = "X-Familiens-Plan";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Settings settings;

    @Inject
    CrossSiteGuard(Settings settings) {
        this.settings = settings;
    }

    boolean lets(String method, @Nullable String header, @Nullable String origin) {
        return READING.contains(method)
                || "1".equals(header) && origin(settings.publicUrl()).equals(origin);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
