package countinghouse.model;

import countinghouse.kernel.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came back: a value, or the code of a refusal.
 *
 * @param refusal empty when there is a value
 */
record Said<T>(@Nullable T answer, String refusal) {
    static <T> Said<T> by(Supplier<T> call) {
        try {
            return new Said<>(call.get(), "");
        } catch (Refusal refused) {
            return new Said<>(null, refused.code());
        }
    }

    T value(String of) {
        if (answer == null) {
            throw new Disagreement(of + ": the model says it is done, the product refuses: " + refusal);
        }
        return answer;
    }

    void mustBe(String code, String of) {
        Disagreement.unless(code, answer == null ? refusal : "done: " + answer, of);
    }

    static void refused(String code, String of, Supplier<?> call) {
        by(call).mustBe(code, of);
    }
}
