package dk.familiensplan.home;

import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From the settings of the service. */
@ApplicationScoped
class ConfiguredTerms implements HomeTermsSource {

    private final Settings settings;

    @Inject
    ConfiguredTerms(Settings settings) {
        this.settings = settings;
    }

    @Override
    public HomeTerms terms() {
        return new HomeTerms(settings.homeAnswerWithin(), settings.homeReservedFor());
    }
}
