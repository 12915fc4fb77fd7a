package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Mapping;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.WorkHandler;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** What runs without anybody at the screen, each with the attacker's tenant and ids of others in what it is told. */
public final class Async {
    public static final String LISTENERS = "event listeners";
    public static final String WORK = "work handlers";
    public static final String STEPS = "process steps";

    private final Known known;
    private final Findings findings;
    private final Coverage coverage;
    private final UserTransaction transaction;
    private boolean kept;

    public Async(Known known, Findings findings, Coverage coverage, UserTransaction transaction) {
        this.known = known;
        this.findings = findings;
        this.coverage = coverage;
        this.transaction = transaction;
    }

    /** What runs is kept, if it ends well, as it is when the product runs it. */
    public Async keeping() {
        kept = true;
        return this;
    }

    private interface Run {
        void run() throws Exception;
    }

    /** Beans of a kind by the names of their classes. */
    public static <T> Map<String, T> deployed(Class<T> kind, Predicate<Class<?>> which) {
        Map<String, T> found = new TreeMap<>();
        for (var handle : CDI.current().select(kind, Any.Literal.INSTANCE).handles()) {
            if (which.test(handle.getBean().getBeanClass())) {
                found.put(handle.getBean().getBeanClass().getSimpleName(), handle.get());
            }
        }
        return found;
    }

    /** Each event type with the ids of the twin, and of a tenant that is in the middle of its process. */
    public void listeners(Map<String, EventListener> listeners, Caller attacker, List<String> more) {
        listeners.forEach((bean, listener) -> {
            for (Class<? extends Event> type : heard(listener)) {
                String name = bean + " " + type.getSimpleName();
                coverage.there(LISTENERS, name);
                Arguments plain = new Arguments(known, attacker);
                plain.of(type, "");
                for (Map.Entry<String, String> position :
                        Map.copyOf(plain.texts()).entrySet()) {
                    for (String foreign : foreignFor(position, more)) {
                        String random = Known.random(foreign);
                        findings.same(
                                name + " " + position.getKey(),
                                hear(name, listener, event(attacker, type, position.getKey(), foreign), foreign),
                                hear(name, listener, event(attacker, type, position.getKey(), random), random));
                    }
                }
                coverage.hit(LISTENERS, name);
            }
        });
    }

    /** Some listeners answer only within a transaction. */
    private Set<Class<? extends Event>> heard(EventListener listener) {
        try {
            transaction.begin();
            try {
                return listener.listensTo();
            } finally {
                transaction.rollback();
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> foreignFor(Map.Entry<String, String> position, List<String> more) {
        String twin = Mapping.ID.matcher(position.getValue()).matches() ? known.two(position.getValue()) : null;
        List<String> foreign = new ArrayList<>(twin == null ? List.of() : List.of(twin));
        more.stream()
                .filter(id -> id.substring(0, 4)
                        .equals(position.getValue()
                                .substring(0, Math.min(4, position.getValue().length()))))
                .forEach(foreign::add);
        return foreign;
    }

    private Event event(Caller attacker, Class<? extends Event> type, String position, String value) {
        return (Event) new Arguments(known, attacker).with(position, value).of(type, "");
    }

    private String hear(String name, EventListener listener, Event event, String sent) {
        return said(
                name,
                sent,
                () -> listener.on(
                        new Caller(
                                known.column("merchant.id"),
                                "system:outbox",
                                "outbox",
                                Set.of(countinghouse.platform.Role.SYSTEM)),
                        event));
    }

    public void work(Map<String, WorkHandler> handlers, Caller attacker) {
        handlers.forEach((name, handler) -> {
            coverage.there(WORK, name);
            for (String foreign : known.foreign()) {
                String random = Known.random(foreign);
                findings.same(
                        name + " perform " + foreign.substring(0, 4),
                        said(name, foreign, () -> handler.perform(attacker, foreign)),
                        said(name, random, () -> handler.perform(attacker, random)));
                findings.same(
                        name + " giveUp " + foreign.substring(0, 4),
                        said(name, foreign, () -> handler.giveUp(attacker, foreign)),
                        said(name, random, () -> handler.giveUp(attacker, random)));
            }
            coverage.hit(WORK, name);
        });
    }

    /** The attacker's process, told that it is the process of another's application. */
    public void steps(Map<String, JavaDelegate> steps, String tenant, List<String> applications) {
        steps.forEach((name, step) -> {
            coverage.there(STEPS, name);
            for (String foreign : applications) {
                String random = Known.random(foreign);
                findings.same(
                        name,
                        said(name, foreign, () -> step.execute(execution(tenant, foreign))),
                        said(name, random, () -> step.execute(execution(tenant, random))));
            }
            coverage.hit(STEPS, name);
        });
    }

    private static DelegateExecution execution(String tenant, String businessKey) {
        return (DelegateExecution) Proxy.newProxyInstance(
                DelegateExecution.class.getClassLoader(),
                new Class<?>[] {DelegateExecution.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getTenantId" -> tenant;
                    case "getProcessInstanceBusinessKey" -> businessKey;
                    default -> null;
                });
    }

    private String said(String name, String sent, Run run) {
        findings.attack();
        String said;
        try {
            transaction.begin();
            boolean well = false;
            try {
                run.run();
                said = "done";
                well = true;
            } catch (RuntimeException e) {
                said = Said.failure(e);
            } finally {
                if (well && kept) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (Exception e) {
            said = Said.failure(e);
        }
        findings.scan(name, said, Set.of(sent));
        return Normal.text(said, sent);
    }
}
