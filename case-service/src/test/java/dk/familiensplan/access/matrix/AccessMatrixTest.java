package dk.familiensplan.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.matrix.ApiFile.Described;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declared matrix, the OpenAPI file, the one decision and the resources say the same. Without a running service. */
class AccessMatrixTest {

    private static final DeclaredMatrix MATRIX = DeclaredMatrix.read();
    private static final List<Described> OPERATIONS = ApiFile.read().operations();
    private static final Map<String, Method> RESOURCE_METHODS = resourceMethods();

    @Test
    void hasARowForEachOperationAndForNoOther() {
        var ids = OPERATIONS.stream().map(Described::id).collect(Collectors.toSet());
        var missing = OPERATIONS.stream()
                .filter(operation -> !MATRIX.operationIds().contains(operation.id()))
                .map(operation -> DeclaredMatrix.rowOf(operation.id(), operation.right()))
                .toList();

        assertThat(missing)
                .as(
                        "Operations without a row in docs/access-matrix.md. By their x-operation they would be:%n%s%n",
                        String.join("\n", missing))
                .isEmpty();
        assertThat(MATRIX.operationIds())
                .as("rows of operations that are no more")
                .isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void declaresWhatTheRightSays(Described operation) {
        var decided = Arrays.stream(Standing.values())
                .collect(Collectors.toMap(standing -> standing, standing -> standing.decided(operation.right())));

        assertThat(MATRIX.row(operation.id()))
                .as(
                        "By its x-operation %s it would be:%n%s%n",
                        operation.right(), DeclaredMatrix.rowOf(operation.id(), operation.right()))
                .containsExactlyInAnyOrderEntriesOf(decided);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsTheRightsRolesIntoTheResource(Described operation) {
        var method = RESOURCE_METHODS.get(operation.method() + " " + shape(operation.template()));

        assertThat(method).as("the resource method of %s", operation.id()).isNotNull();
        assertThat(Set.of(method.getAnnotation(Allowed.class).value()))
                .as("@Allowed of %s against the roles of %s", method, operation.right())
                .isEqualTo(operation.right().roles());
    }

    @Test
    void everyResourceMethodIsInTheFile() {
        var described = OPERATIONS.stream()
                .map(operation -> operation.method() + " " + shape(operation.template()))
                .collect(Collectors.toSet());

        assertThat(described).containsAll(RESOURCE_METHODS.keySet());
    }

    /**
     * JAX-RS looks into the class whose own path fits best, and into no other: one whose path is the beginning of another's
     * addresses, and longer than that one's own path, takes them all away.
     */
    @Test
    void noResourceStandsBeforeAnothersAddresses() {
        var classPaths = RESOURCE_METHODS.values().stream()
                .map(method -> shape(
                        method.getDeclaringClass().getAnnotation(Path.class).value()))
                .collect(Collectors.toSet());

        RESOURCE_METHODS.forEach((address, method) -> {
            var own = shape(method.getDeclaringClass().getAnnotation(Path.class).value());
            var whole = address.substring(address.indexOf(' ') + 1) + "/";
            assertThat(classPaths.stream().filter(path -> whole.startsWith(path + "/") && path.length() > own.length()))
                    .as("classes that stand before %s", method)
                    .isEmpty();
        });
    }

    static List<Described> operations() {
        return OPERATIONS;
    }

    private static Map<String, Method> resourceMethods() {
        var methods = new TreeMap<String, Method>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dk.familiensplan").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.reflect())
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(Allowed.class))
                                .forEach(
                                        method -> methods.put(verb(method) + " " + shape(path(type, method)), method)));
        return methods;
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }

    /** Without the parameters' names and doubled slashes. */
    private static String shape(String template) {
        return ("/" + template)
                .replaceAll("\\{[^}]+}", "{}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }
}
