package countinghouse.reports;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Faces of which only some methods may be called. */
final class Answering {
    private Answering() {}

    /** @param answers by the method's name, from its arguments */
    static <T> T of(Class<T> face, Map<String, Function<Object[], Object>> answers) {
        return face.cast(Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (self, called, given) -> {
            Function<Object[], Object> answer = answers.get(called.getName());
            if (answer == null) {
                throw new AssertionError(called + " is not to be called");
            }
            return answer.apply(given);
        }));
    }
}
