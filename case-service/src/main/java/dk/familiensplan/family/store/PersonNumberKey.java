package dk.familiensplan.family.store;

import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everybody the person numbers under the configured key. */
@ApplicationScoped
public class PersonNumberKey {

    @Produces
    @Singleton
    PersonNumbers personNumbers(Settings settings) {
        return new SealedPersonNumbers(settings.personKey());
    }
}
