package dk.familiensplan.integration.medcom;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Holds messages to the published profiles of MedCom. Codes are not checked: the terminology is not ours to copy. */
final class Profiles {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    private Profiles() {}

    /** What breaks a profile. */
    static List<String> breachesIn(String bundle) {
        ValidationResult result = VALIDATOR.validateWithResult(bundle);
        return result.getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator() {
        PublishedProfiles profiles = new PublishedProfiles(new DefaultProfileValidationSupport(FHIR));
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                profiles,
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR));
        FhirInstanceValidator instances = new FhirInstanceValidator(chain);
        instances.setErrorForUnknownProfiles(false);
        instances.setNoTerminologyChecks(true);
        instances.setNoExtensibleWarnings(true);
        return FHIR.newValidator().registerValidatorModule(instances);
    }

    /** The guides refer to each other by versions that were never published together; any version will do. */
    private static final class PublishedProfiles extends PrePopulatedValidationSupport {

        /** HL7 Denmark's identifiers: each is an Identifier of one system. Systems after dk-core, CC0-1.0. */
        private static final Map<String, String> DANISH_IDENTIFIERS = Map.of(
                "dk-core-cpr-identifier", "urn:oid:1.2.208.176.1.2",
                "dk-core-x-ecpr-identifier", "urn:oid:1.2.208.176.1.6.1.1",
                "dk-core-d-ecpr-identifier", "urn:oid:1.2.208.176.1.6.1.3",
                "dk-core-gln-identifier", "https://www.gs1.org/gln",
                "dk-core-sor-identifier", "urn:oid:1.2.208.176.1.1",
                "dk-core-kombit-org-identifier", "https://kombit.dk/sts/organisation",
                "dk-core-cvr-identifier", "http://cvr.dk",
                "dk-core-producent-id", "urn:oid:1.2.208.176.1.1.2");

        private final DefaultProfileValidationSupport base;

        PublishedProfiles(DefaultProfileValidationSupport base) {
            super(FHIR);
            this.base = base;
            DANISH_IDENTIFIERS.forEach((name, system) -> addStructureDefinition(identifier(name, system)));
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/medcom-fhir/profiles"))) {
                for (Path file : files.toList()) {
                    addStructureDefinition(
                            FHIR.newJsonParser().parseResource(StructureDefinition.class, Files.readString(file)));
                }
            } catch (IOException notRead) {
                throw new IllegalStateException(notRead);
            }
        }

        private StructureDefinition identifier(String name, String system) {
            StructureDefinition profile = ((StructureDefinition)
                            base.fetchStructureDefinition("http://hl7.org/fhir/StructureDefinition/Identifier"))
                    .copy();
            profile.setUrl("http://hl7.dk/fhir/core/StructureDefinition/" + name);
            profile.setName(name);
            profile.setDerivation(StructureDefinition.TypeDerivationRule.CONSTRAINT);
            profile.setBaseDefinition("http://hl7.org/fhir/StructureDefinition/Identifier");
            profile.getSnapshot().getElement().stream()
                    .filter(element -> element.getPath().equals("Identifier.system"))
                    .forEach(element -> element.setMin(1).setFixed(new UriType(system)));
            return profile;
        }

        @Override
        public @Nullable IBaseResource fetchStructureDefinition(String url) {
            IBaseResource exact = super.fetchStructureDefinition(url);
            if (exact != null) {
                return exact;
            }
            String anyVersion = url.replaceFirst("\\|.*$", "");
            IBaseResource published = super.fetchStructureDefinition(anyVersion);
            return published == null ? base.fetchStructureDefinition(anyVersion) : published;
        }
    }
}
