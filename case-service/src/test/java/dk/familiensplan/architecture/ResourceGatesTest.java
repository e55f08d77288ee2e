package dk.familiensplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.Role;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every method of every resource: whoever adds one must guard it, and bound what it takes. */
class ResourceGatesTest {

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void opensToNamedRolesOnly(Method method) {
        assertThat(ResourceGates.unguarded(method)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void validatesItsBody(Method method) {
        assertThat(ResourceGates.unvalidatedBodies(method)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void boundsEachTextAndList(Method method) {
        assertThat(ResourceGates.unboundedInputs(method)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void showsNoEntity(Method method) {
        assertThat(ResourceGates.entities(method)).isEmpty();
    }

    @Test
    void eachGateCatchesTheBadExample() throws NoSuchMethodException {
        var careless = Careless.class.getDeclaredMethod("take", Careless.Body.class, String.class);

        assertThat(ResourceGates.unguarded(careless)).isNotEmpty();
        assertThat(ResourceGates.unvalidatedBodies(careless)).isNotEmpty();
        assertThat(ResourceGates.unboundedInputs(careless))
                .anyMatch(found -> found.contains("text"))
                .anyMatch(found -> found.contains("texts"))
                .anyMatch(found -> found.contains("deep"))
                .anyMatch(found -> found.contains("q"));
        assertThat(ResourceGates.entities(careless)).isNotEmpty();
    }

    @Test
    void letsThroughWhatIsAsItShouldBe() throws NoSuchMethodException {
        var careful = Careful.class.getDeclaredMethod("take", Careful.Body.class);

        assertThat(ResourceGates.unguarded(careful)).isEmpty();
        assertThat(ResourceGates.unvalidatedBodies(careful)).isEmpty();
        assertThat(ResourceGates.unboundedInputs(careful)).isEmpty();
        assertThat(ResourceGates.entities(careful)).isEmpty();
    }

    static Stream<Method> resourceMethods() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.familiensplan")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(ResourceGatesTest::answersRequests);
    }

    private static boolean answersRequests(AnnotatedElement method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** Forgets everything. */
    static class Careless {

        @Entity
        static class Row {}

        record Deep(String deep) {}

        record Body(String text, List<String> texts, List<Deep> nested) {}

        @GET
        Row take(Body body, @QueryParam("q") String q) {
            return new Row();
        }
    }

    /** Forgets nothing. */
    static class Careful {

        record Deep(@NotNull @Size(max = 10) String deep) {}

        record Body(
                @NotNull @Size(max = 10) String text,
                @NotNull @Size(max = 10) List<@Size(max = 10) String> texts,
                @NotNull @Size(max = 10) List<@Valid Deep> nested) {}

        record View(String text) {}

        @POST
        @Allowed(Role.COORDINATOR)
        View take(@NotNull @Valid Body body) {
            return new View("");
        }
    }
}
