package countinghouse.isolation.attack;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a caller's values get into a REST operation: parameters of its method, fields, setters and constructors of its class, the parts of
 * bean parameters, and each variable of the path, which code may read without any annotation.
 */
final class Positions {
    /** Name and, where there is one, the expression that values must match. */
    static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private static final Set<Class<? extends Annotation>> NO_BODY = Set.of(
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            MatrixParam.class,
            FormParam.class,
            BeanParam.class,
            Context.class,
            Suspended.class);

    private final Set<Operation.Position> found = new LinkedHashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private Positions() {}

    static List<Operation.Position> of(Class<?> resource, Method method, String path) {
        Positions positions = new Positions();
        for (Parameter parameter : method.getParameters()) {
            positions.add(parameter.getAnnotations(), parameter.getType());
        }
        positions.of(resource);
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            positions.found.add(new Operation.Position("path", variables.group(1)));
        }
        return new ArrayList<>(positions.found);
    }

    /** Whether one of the parameters is the body itself. */
    static boolean takesBody(Method method) {
        for (Parameter parameter : method.getParameters()) {
            boolean body = true;
            for (Annotation annotation : parameter.getAnnotations()) {
                body &= !NO_BODY.contains(annotation.annotationType());
            }
            if (body) {
                return true;
            }
        }
        return false;
    }

    private void of(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class && seen.add(at); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                add(field.getAnnotations(), field.getType());
            }
            for (Constructor<?> constructor : at.getDeclaredConstructors()) {
                for (Parameter parameter : constructor.getParameters()) {
                    add(parameter.getAnnotations(), parameter.getType());
                }
            }
            for (Method setter : at.getDeclaredMethods()) {
                if (setter.getParameterCount() == 1) {
                    add(setter.getAnnotations(), setter.getParameterTypes()[0]);
                }
            }
        }
    }

    private void add(Annotation[] annotations, Class<?> type) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case PathParam p -> found.add(new Operation.Position("path", p.value()));
                case QueryParam q -> found.add(new Operation.Position("query", q.value()));
                case HeaderParam h -> found.add(new Operation.Position("header", h.value()));
                case CookieParam c -> found.add(new Operation.Position("cookie", c.value()));
                case MatrixParam m -> found.add(new Operation.Position("matrix", m.value()));
                case FormParam f -> found.add(new Operation.Position("form", f.value()));
                case BeanParam b -> of(type);
                default -> {}
            }
        }
    }
}
