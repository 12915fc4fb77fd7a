package countinghouse.isolation.attack;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * A REST operation as it is deployed: method and path template, with the positions a caller fills.
 *
 * @param resource the class, whose code may ask the request for more than its annotations say
 */
record Operation(Class<?> resource, String method, String path, List<Position> positions, boolean takesBody) {
    /** @param in path, query, header, cookie, matrix or form */
    record Position(String in, String name) {}

    String name() {
        return method + " " + path;
    }

    List<Position> in(String place) {
        return positions.stream()
                .filter(position -> position.in().equals(place))
                .toList();
    }

    static boolean isResource(Class<?> type) {
        return !type.isInterface() && base(type) != null;
    }

    static List<Operation> of(Class<?> resource) {
        String base = "/" + trimmed(base(resource).value());
        List<Operation> operations = new ArrayList<>();
        for (Method own : resource.getMethods()) {
            Method method = speaking(own, resource);
            Path sub = method.getAnnotation(Path.class);
            String path = sub == null ? base : base + "/" + trimmed(sub.value());
            String verb = verb(method);
            if (verb != null) {
                operations.add(new Operation(
                        resource, verb, path, Positions.of(resource, method, path), Positions.takesBody(method)));
            } else if (sub != null) {
                operations.add(new Operation(resource, "LOCATOR", path, List.of(), false));
            }
        }
        return operations;
    }

    /** Annotations may stand at what a class extends or implements. */
    private static Path base(Class<?> type) {
        if (type == null) {
            return null;
        }
        Path found = type.getAnnotation(Path.class);
        for (Class<?> face : type.getInterfaces()) {
            found = found == null ? base(face) : found;
        }
        return found == null ? base(type.getSuperclass()) : found;
    }

    private static Method speaking(Method method, Class<?> type) {
        if (type == null || verb(method) != null || method.isAnnotationPresent(Path.class)) {
            return method;
        }
        List<Class<?>> above = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.add(type.getSuperclass());
        }
        for (Class<?> one : above) {
            try {
                Method said = one.getMethod(method.getName(), method.getParameterTypes());
                Method found = speaking(said, one);
                if (verb(found) != null || found.isAnnotationPresent(Path.class)) {
                    return found;
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return method;
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/|/$", "");
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
