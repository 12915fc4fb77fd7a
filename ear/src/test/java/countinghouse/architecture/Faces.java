package countinghouse.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All faces of the product with the beans behind them, and what a method answers a caller before it looks at anything else. */
final class Faces {
    /** How a method met its caller. */
    enum Answer {
        /** Refused, with code forbidden. */
        REFUSED,
        /** It went on: here into what was not injected, in the product to its work. */
        WENT_ON,
        /** It takes no caller. */
        ASKS_NOBODY
    }

    /** @param bean the class behind the face */
    record FaceMethod(Class<?> face, Class<?> bean, Method method) {
        /** E.g. {@code sales.Sales.complete}. */
        String name() {
            return face.getName().substring("countinghouse.".length()) + "." + method.getName();
        }

        Answer answer(Caller caller) {
            if (Arrays.stream(method.getParameterTypes()).noneMatch(Caller.class::equals)) {
                return Answer.ASKS_NOBODY;
            }
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type.equals(Caller.class) ? caller : nothing(type))
                    .toArray();
            try {
                Constructor<?> constructor = bean.getDeclaredConstructor();
                constructor.setAccessible(true);
                method.invoke(constructor.newInstance(), arguments);
                return Answer.WENT_ON;
            } catch (InvocationTargetException e) {
                boolean refused = e.getCause() instanceof Refusal refusal && refusal.kind() == Refusal.Kind.FORBIDDEN;
                return refused ? Answer.REFUSED : Answer.WENT_ON;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name(), e);
            }
        }

        private static Object nothing(Class<?> type) {
            if (type.equals(boolean.class)) {
                return false;
            }
            return type.equals(int.class) ? (Object) 0 : type.equals(long.class) ? (Object) 0L : null;
        }
    }

    private Faces() {}

    /** Every method of every local interface that stands in a base package, once for each bean behind it. */
    static List<FaceMethod> methods(JavaClasses product) {
        List<FaceMethod> found = new ArrayList<>();
        for (JavaClass type : product) {
            if (type.isAnnotatedWith(Local.class)) {
                Class<?> bean = loaded(type);
                for (Class<?> face : bean.getAnnotation(Local.class).value()) {
                    if (isFace(face)) {
                        Arrays.stream(face.getMethods())
                                .filter(method -> !method.isDefault()
                                        && !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                                .forEach(method -> found.add(new FaceMethod(face, bean, method)));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(FaceMethod::name));
        return found;
    }

    /** {@code countinghouse.<context>.<Face>}; ports have a room of their own. */
    static boolean isFace(Class<?> type) {
        return type.isInterface() && type.getPackageName().split("\\.").length == 2;
    }

    static Class<?> loaded(JavaClass type) {
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
