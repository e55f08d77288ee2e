package dk.familiensplan.architecture;

import dk.familiensplan.access.Allowed;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a resource method has forgotten; each list is empty when nothing is. */
final class ResourceGates {

    private static final Set<Class<? extends Annotation>> NOT_A_BODY =
            Set.of(PathParam.class, QueryParam.class, HeaderParam.class, CookieParam.class, Context.class);

    private ResourceGates() {}

    static List<String> unguarded(Method method) {
        var allowed = method.getAnnotation(Allowed.class);
        return allowed != null && allowed.value().length > 0 ? List.of() : List.of(method + " has no @Allowed");
    }

    static List<String> unvalidatedBodies(Method method) {
        return bodies(method)
                .filter(body -> !body.isAnnotationPresent(Valid.class) || !body.isAnnotationPresent(NotNull.class))
                .map(body -> method + " takes " + body + " without @NotNull @Valid")
                .toList();
    }

    static List<String> unboundedInputs(Method method) {
        var found = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.getType() == String.class && !isBounded(parameter) && !isVersion(parameter)) {
                found.add(method + ": parameter " + nameOf(parameter));
            }
        }
        bodies(method).forEach(body -> findUnbounded(body.getType(), found, new HashSet<>()));
        return found;
    }

    static List<String> entities(Method method) {
        return Stream.concat(Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()))
                .flatMap(ResourceGates::classesIn)
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .map(type -> method + " shows " + type)
                .toList();
    }

    private static Stream<Parameter> bodies(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> NOT_A_BODY.stream().noneMatch(parameter::isAnnotationPresent))
                .filter(parameter -> parameter.getType().isRecord()
                        || !parameter.getType().getName().startsWith("jakarta."));
    }

    private static void findUnbounded(Class<?> type, List<String> found, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            var where = type.getSimpleName() + "." + component.getName();
            if (holdsMany(component.getType()) || component.getType() == String.class) {
                requireBound(isBounded(fieldOf(component)), where, found);
            }
            findUnboundedInside(component.getAnnotatedType(), where, found, seen);
        }
    }

    private static void findUnboundedInside(AnnotatedType type, String where, List<String> found, Set<Class<?>> seen) {
        if (type.getType() instanceof Class<?> plain) {
            findUnbounded(plain, found, seen);
        } else if (type instanceof AnnotatedParameterizedType generic) {
            for (var argument : generic.getAnnotatedActualTypeArguments()) {
                if (argument.getType() == String.class) {
                    requireBound(isBounded(argument), where + " (each)", found);
                }
                findUnboundedInside(argument, where, found, seen);
            }
        }
    }

    private static void requireBound(boolean bounded, String where, List<String> found) {
        if (!bounded) {
            found.add(where + " has no @Size(max)");
        }
    }

    /** Constraints of a record's component are found on its field. */
    private static AnnotatedElement fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isBounded(AnnotatedElement element) {
        var size = element.getAnnotation(Size.class);
        return size != null && size.max() < Integer.MAX_VALUE;
    }

    /** {@link dk.familiensplan.platform.rest.VersionTag} reads it, and takes no more than a number. */
    private static boolean isVersion(Parameter parameter) {
        var header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals(HttpHeaders.IF_MATCH);
    }

    private static boolean holdsMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type.isArray();
    }

    private static String nameOf(Parameter parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        return query == null ? parameter.getName() : query.value();
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(ResourceGates::classesIn)
                : Stream.empty();
    }
}
