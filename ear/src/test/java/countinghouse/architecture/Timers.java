package countinghouse.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The server takes a timer away for good that has failed twice running: what can fail is done behind a turnstile. */
final class Timers extends ArchCondition<JavaMethod> {
    private Timers() {
        super("hand their work to a turnstile");
    }

    static ArchRule handOn() {
        return ArchRuleDefinition.methods()
                .that()
                .areAnnotatedWith("jakarta.ejb.Schedule")
                .should(new Timers());
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        method.getMethodCallsFromSelf().stream()
                .filter(call -> !call.isDeclaredInLambda() && !handsOn(call))
                .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
    }

    /** Or by a method beside it that does nothing else. */
    private static boolean handsOn(JavaMethodCall call) {
        if (call.getTargetOwner().getSimpleName().equals("Turnstile")) {
            return true;
        }
        return call.getTargetOwner().equals(call.getOriginOwner())
                && call.getTarget()
                        .resolveMember()
                        .map(beside -> beside.getMethodCallsFromSelf().stream()
                                .allMatch(next ->
                                        next.getTargetOwner().getSimpleName().equals("Turnstile")))
                        .orElse(false);
    }
}
