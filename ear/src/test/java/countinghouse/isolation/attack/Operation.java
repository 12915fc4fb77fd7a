package countinghouse.isolation.attack;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A REST operation as it is deployed: method and path template, with the positions a caller fills. */
record Operation(String method, String path, List<Position> positions, boolean takesBody) {
    /** @param in path, query or header */
    record Position(String in, String name) {}

    String name() {
        return method + " " + path;
    }

    static List<Operation> of(Class<?> resource) {
        String base = "/" + trimmed(resource.getAnnotation(Path.class).value());
        List<Operation> operations = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            Path sub = method.getAnnotation(Path.class);
            String path = sub == null ? base : base + "/" + trimmed(sub.value());
            String verb = verb(method);
            if (verb != null) {
                operations.add(new Operation(verb, path, positions(method), takesBody(method)));
            } else if (sub != null) {
                operations.add(new Operation("LOCATOR", path, List.of(), false));
            }
        }
        return operations;
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

    private static List<Position> positions(Method method) {
        List<Position> positions = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            for (Annotation annotation : parameter.getAnnotations()) {
                switch (annotation) {
                    case PathParam p -> positions.add(new Position("path", p.value()));
                    case QueryParam q -> positions.add(new Position("query", q.value()));
                    case HeaderParam h -> positions.add(new Position("header", h.value()));
                    default -> {}
                }
            }
        }
        return positions;
    }

    private static boolean takesBody(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getAnnotations().length == 0) {
                return true;
            }
            if (parameter.getAnnotations().length == 1
                    && parameter
                            .getAnnotations()[0]
                            .annotationType()
                            .getSimpleName()
                            .equals("Nullable")) {
                return true;
            }
        }
        return false;
    }
}
