package dk.familiensplan.consent;

import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the rules once, at start; the service does not start on rules that cannot be read. */
@ApplicationScoped
public class KnowingConsentRules {

    @Produces
    @Singleton
    ConsentRules rules(Settings settings) {
        return ConsentRules.read(settings.consentRules());
    }
}
