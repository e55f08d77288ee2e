package dk.familiensplan.integration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@AnalyzeClasses(packages = "dk.familiensplan.integration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "dk.familiensplan.integration.";

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("dk.familiensplan.integration.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCounterpartKnowsAnother = slices().matching(BASE + "(hospital|psychiatry|family|jobcentre)")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule deliveryKnowsNoFormat = noClasses()
            .that()
            .resideInAPackage(BASE + "delivery")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    BASE + "envelope",
                    BASE + "medcom",
                    BASE + "hospital",
                    BASE + "psychiatry",
                    BASE + "family",
                    BASE + "jobcentre",
                    "ca.uhn..",
                    "org.hl7.."));

    @ArchTest
    static final ArchRule formatsKnowNeitherCamelNorTheBroker = noClasses()
            .that()
            .implement(AgencyLanguage.class)
            .or()
            .resideInAnyPackage(BASE + "envelope", BASE + "medcom")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.camel..", "jakarta.jms..", "org.springframework.."));

    @ArchTest
    static final ArchRule timeComesFromAClockThatIsHandedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheProcessItselfMakesAClock =
            noClasses().that().doNotHaveSimpleName("IntegrationRoutes").should().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule routesAreNamedAsRoutes = classes()
            .that()
            .areAssignableTo(org.apache.camel.builder.RouteBuilder.class)
            .and()
            .areNotAssignableTo(org.apache.camel.builder.RouteConfigurationBuilder.class)
            .should()
            .haveNameMatching(".*Routes?");
}
