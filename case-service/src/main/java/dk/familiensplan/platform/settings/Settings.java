package dk.familiensplan.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an operator can set. Each setting is an environment variable, such as {@code FAMILIENSPLAN_PUBLIC_URL}; defaults
 * are in {@code META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "familiensplan.public.url")
    URI publicUrl;

    @Inject
    @ConfigProperty(name = "familiensplan.configuration")
    Optional<String> configuration;

    @Inject
    @ConfigProperty(name = "familiensplan.metrics.secret")
    Optional<String> metricsSecret;

    @Inject
    @ConfigProperty(name = "familiensplan.law.catalogue")
    Optional<String> lawCatalogue;

    @Inject
    @ConfigProperty(name = "familiensplan.consent.rules")
    Optional<String> consentRules;

    @Inject
    @ConfigProperty(name = "familiensplan.send.delay")
    Duration sendDelay;

    @Inject
    @ConfigProperty(name = "familiensplan.person.key")
    Optional<String> personKey;

    @Inject
    @ConfigProperty(name = "familiensplan.broker.url")
    String brokerUrl;

    @Inject
    @ConfigProperty(name = "familiensplan.broker.user")
    String brokerUser;

    @Inject
    @ConfigProperty(name = "familiensplan.broker.password")
    Optional<String> brokerPassword;

    @Inject
    @ConfigProperty(name = "familiensplan.oidc.issuer")
    URI oidcIssuer;

    @Inject
    @ConfigProperty(name = "familiensplan.oidc.client.id")
    String oidcClientId;

    @Inject
    @ConfigProperty(name = "familiensplan.oidc.client.secret")
    Optional<String> oidcClientSecret;

    @Inject
    @ConfigProperty(name = "familiensplan.routes.client.id")
    String routesClientId;

    @Inject
    @ConfigProperty(name = "familiensplan.home.answer.within")
    Duration homeAnswerWithin;

    @Inject
    @ConfigProperty(name = "familiensplan.home.reserved.for")
    Duration homeReservedFor;

    @Inject
    @ConfigProperty(name = "familiensplan.session.idle")
    Duration sessionIdle;

    @Inject
    @ConfigProperty(name = "familiensplan.session.absolute")
    Duration sessionAbsolute;

    @Inject
    @ConfigProperty(name = "familiensplan.statutory.terms")
    Optional<String> statutoryTerms;

    @Inject
    @ConfigProperty(name = "familiensplan.direct.contacts.monthly")
    int directContactsMonthly;

    @Inject
    @ConfigProperty(name = "familiensplan.pulse.children.below")
    int childrensPulseBelow;

    @Inject
    @ConfigProperty(name = "familiensplan.retention.closed")
    String keepClosedPlans;

    @Inject
    @ConfigProperty(name = "familiensplan.retention.draft")
    String keepDrafts;

    @Inject
    @ConfigProperty(name = "familiensplan.db.url")
    String databaseUrl;

    @Inject
    @ConfigProperty(name = "familiensplan.db.user")
    String databaseUser;

    @Inject
    @ConfigProperty(name = "familiensplan.db.owner")
    Optional<String> databaseOwner;

    @Inject
    @ConfigProperty(name = "familiensplan.db.owner.password")
    Optional<String> databaseOwnerPassword;

    /** How long a closed plan is kept, such as {@code P5Y}. */
    public Period keepClosedPlans() {
        return Period.parse(keepClosedPlans);
    }

    /** How long a draft that nobody changes is kept, such as {@code P6M}. */
    public Period keepDrafts() {
        return Period.parse(keepDrafts);
    }

    public String databaseUrl() {
        return databaseUrl;
    }

    /** The application's own database user. */
    public String databaseUser() {
        return databaseUser;
    }

    /** The user who owns the tables and changes the schema; empty where the application does so itself. */
    public Optional<String> databaseOwner() {
        return databaseOwner;
    }

    public String databaseOwnerPassword() {
        return databaseOwnerPassword.orElse("");
    }

    /** Where a browser finds the product; its origin is the only one that may write. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Whether the browser speaks TLS to the product, which decides the cookies' names and flags. */
    public boolean servedOverTls() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** The JSON file with authorities, agencies and people. Without it nobody can sign in. */
    public Optional<Path> configuration() {
        return configuration.map(Path::of);
    }

    /** The JSON file with the laws that set agencies a time limit; without it those that come with the service. */
    public Optional<Path> statutoryTerms() {
        return statutoryTerms.map(Path::of);
    }

    /** From so many contacts past the coordinator on, in one month and by one unit, its leader is told. */
    public int directContactsMonthly() {
        return directContactsMonthly;
    }

    /** Below this age a member meets the five questions with pictures. */
    public int childrensPulseBelow() {
        return childrensPulseBelow;
    }

    /** The JSON file with laws and their terms. Without it, the shipped one is used. */
    public Optional<Path> lawCatalogue() {
        return lawCatalogue.map(Path::of);
    }

    /** The JSON file with ages of consent and legal bases; without it those that come with the product. */
    public Optional<Path> consentRules() {
        return consentRules.map(Path::of);
    }

    /** For how long what a person has sent can still be stopped. */
    public Duration sendDelay() {
        return sendDelay;
    }

    /**
     * The key that person numbers are encrypted and searched with.
     *
     * @return 32 bytes
     * @throws IllegalStateException when it is not set, or of another length
     */
    public byte[] personKey() {
        byte[] key = Base64.getDecoder()
                .decode(personKey.orElseThrow(() -> new IllegalStateException("FAMILIENSPLAN_PERSON_KEY is not set")));
        if (key.length != 32) {
            throw new IllegalStateException("FAMILIENSPLAN_PERSON_KEY must be 32 bytes in base64");
        }
        return key;
    }

    public String brokerUrl() {
        return brokerUrl;
    }

    public String brokerUser() {
        return brokerUser;
    }

    public String brokerPassword() {
        return brokerPassword.orElse("");
    }

    public URI oidcIssuer() {
        return oidcIssuer;
    }

    public String oidcClientId() {
        return oidcClientId;
    }

    public String oidcClientSecret() {
        return oidcClientSecret.orElse("");
    }

    /** The machine client that may claim notifications and submit events. */
    public String routesClientId() {
        return routesClientId;
    }

    /** For how long a home team can answer a hospital before the next team is asked. */
    public Duration homeAnswerWithin() {
        return homeAnswerWithin;
    }

    /** For how long a home team can hold a place for a patient before it is free again. */
    public Duration homeReservedFor() {
        return homeReservedFor;
    }

    /** A session that nobody uses for this long has ended. */
    public Duration sessionIdle() {
        return sessionIdle;
    }

    /** A session ends after this long, however much it is used. */
    public Duration sessionAbsolute() {
        return sessionAbsolute;
    }

    /** What opens the measures; without it they are closed. */
    public Optional<String> metricsSecret() {
        return metricsSecret;
    }
}
