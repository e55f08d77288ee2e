package dk.familiensplan.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** Finds the JSON pointer, or the parameter's name, that a violation is about. */
final class ViolatedField {

    private ViolatedField() {}

    static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var method = "";
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.getName();
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = nameForCallers(
                        violation.getRootBeanClass(),
                        method,
                        node.as(Path.ParameterNode.class).getParameterIndex());
            } else {
                append(node, pointer);
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    private static void append(Path.Node node, StringBuilder pointer) {
        if (node.isInIterable()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
        }
        if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    private static String nameForCallers(Class<?> resource, String method, int index) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method candidate : type.getDeclaredMethods()) {
                if (candidate.getName().equals(method) && candidate.getParameterCount() > index) {
                    var name = annotatedName(candidate.getParameters()[index]);
                    if (!name.isEmpty()) {
                        return name;
                    }
                }
            }
        }
        return "";
    }

    private static String annotatedName(Parameter parameter) {
        var names = List.of(
                Arrays.stream(parameter.getAnnotationsByType(QueryParam.class)).map(QueryParam::value),
                Arrays.stream(parameter.getAnnotationsByType(PathParam.class)).map(PathParam::value),
                Arrays.stream(parameter.getAnnotationsByType(HeaderParam.class)).map(HeaderParam::value));
        return names.stream().flatMap(stream -> stream).findFirst().orElse("");
    }
}
