package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Watch;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every method of every face, called by the attacker with the twin's ids; each call is undone, after a look at the twin's rows. */
public final class Calls {
    public static final String KIND = "face methods";
    /** Faces of the platform, or of a session: the product itself may reach all there, so it is no attacker. */
    private static final Set<String> PLATFORM =
            Set.of("Backoffice", "CloseMonitor", "Factors", "InDoubt", "Merchants", "PayoutDesk", "PlatformStaff");

    private final Known known;
    private final Findings findings;
    private final Coverage coverage;
    private final UserTransaction transaction;
    private final Watch watch;

    /** @param watch over the twin */
    public Calls(Known known, Findings findings, Coverage coverage, UserTransaction transaction, Watch watch) {
        this.watch = watch;
        this.known = known;
        this.findings = findings;
        this.coverage = coverage;
        this.transaction = transaction;
    }

    /** A face and the bean behind it. */
    public record Face(Class<?> type, Object bean) {}

    /** Faces of all contexts, and facades that others of the module call. */
    public static List<Face> deployed(Predicate<Class<?>> which) {
        Map<String, Face> faces = new TreeMap<>();
        var manager = CDI.current().getBeanManager();
        for (Bean<?> bean : manager.getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (var type : bean.getTypes()) {
                if (type instanceof Class<?> face && isFace(face, bean) && which.test(bean.getBeanClass())) {
                    Object reference = manager.getReference(bean, face, manager.createCreationalContext(bean));
                    faces.putIfAbsent(face.getName(), new Face(face, reference));
                }
            }
        }
        return List.copyOf(faces.values());
    }

    private static boolean isFace(Class<?> type, Bean<?> bean) {
        boolean base = type.getPackageName().matches("countinghouse\\.[a-z]+|countinghouse\\.isolation\\.planted");
        boolean heard = type.getSimpleName().matches("EventListener|WorkHandler");
        return type.isInterface() && base && !heard
                || type == bean.getBeanClass() && type.getSimpleName().endsWith("Facade");
    }

    /** @param attackers the attacker in each role it may have; {@code more} ids of other tenants that fit positions by name */
    public void run(List<Face> faces, List<Caller> attackers, Caller victim, Map<String, List<String>> more) {
        for (Face face : faces) {
            for (Method method : face.type().isInterface()
                    ? face.type().getMethods()
                    : face.type().getDeclaredMethods()) {
                if (!java.lang.reflect.Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                String name = OpenMethods.name(face.type(), method);
                coverage.there(KIND, name);
                if (OpenMethods.reason(name) != null) {
                    coverage.excuse(KIND, name, OpenMethods.reason(name));
                    continue;
                }
                List<Class<?>> takes = List.of(method.getParameterTypes());
                if (!takes.isEmpty() && !takes.contains(Caller.class)) {
                    findings.add(name, "takes no caller, and OpenMethods does not say who may call it");
                }
                method(new Target(face, method, name.replaceAll("\\(.*", "")), attackers, victim, more);
                coverage.hit(KIND, name);
            }
        }
    }

    /** What is excused by name and not there. */
    public List<String> stale() {
        return OpenMethods.stale(coverage.all(KIND)).stream()
                .map(name -> name + " is excused by OpenMethods and not there")
                .toList();
    }

    private record Target(Face face, Method method, String name) {}

    /** By the first attacker who may call it at all; the product itself last. What needs no id the victim has asked before: caches. */
    private void method(Target target, List<Caller> attackers, Caller victim, Map<String, List<String>> more) {
        Arguments warm = new Arguments(known, victim);
        arguments(target, warm);
        if (warm.texts().isEmpty()) {
            call(target, new Arguments(known, victim), null);
        }
        boolean platforms = PLATFORM.contains(target.face().type().getSimpleName());
        Caller attacker = attackers.getFirst();
        for (Caller candidate : platforms ? List.of(attacker) : attackers) {
            attacker = candidate;
            if (!call(target, new Arguments(known, candidate), "").startsWith("refused FORBIDDEN")) {
                break;
            }
        }
        positions(target, attacker, more);
    }

    private void positions(Target target, Caller attacker, Map<String, List<String>> more) {
        Arguments plain = new Arguments(known, attacker);
        arguments(target, plain);
        for (Map.Entry<String, String> position : new LinkedHashMap<>(plain.texts()).entrySet()) {
            String nobodys = "";
            for (String foreign : foreignFor(position.getKey(), position.getValue(), more)) {
                String where =
                        target.name() + " " + attacker.roles() + " " + position.getKey() + "=" + Known.brief(foreign);
                String one = call(target, new Arguments(known, attacker).with(position.getKey(), foreign), foreign);
                nobodys = nobodys.isEmpty() ? random(target, attacker, position.getKey(), foreign) : nobodys;
                // a random id of one kind answers for those of all kinds, unless it says something else
                findings.same(
                        where, one, one.equals(nobodys) ? one : random(target, attacker, position.getKey(), foreign));
            }
        }
    }

    private String random(Target target, Caller attacker, String position, String like) {
        String random = Known.random(like);
        return unwatched(target, new Arguments(known, attacker).with(position, random), random);
    }

    private List<String> foreignFor(String position, String own, Map<String, List<String>> more) {
        List<String> foreign = new ArrayList<>();
        String twin = known.two(own);
        if (twin != null) {
            foreign.add(twin);
        } else {
            foreign.addAll(known.foreign());
        }
        more.forEach((name, ids) -> {
            if (position.endsWith(name)) {
                foreign.addAll(ids);
            }
        });
        return foreign;
    }

    /** @param sent null when the victim itself calls, and may see and write what it likes */
    private String call(Target target, Arguments arguments, String sent) {
        Set<String> written = new TreeSet<>();
        String said = undone(target, arguments(target, arguments).toArray(), written);
        if (sent == null) {
            return said;
        }
        if (!written.isEmpty()) {
            findings.add(target.name() + " with " + Known.brief(sent), "writes rows of the twin's: " + written);
        }
        return scanned(target, said, sent);
    }

    /** With what nobody has: whatever wrote at the twin would do so for the twin's id, too. */
    private String unwatched(Target target, Arguments arguments, String sent) {
        String said;
        try {
            transaction.begin();
            try {
                said = said(target, arguments(target, arguments).toArray());
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            said = Said.failure(e);
        }
        return scanned(target, said, sent);
    }

    private String scanned(Target target, String said, String sent) {
        findings.attack();
        findings.scan(target.name(), said, Set.of(sent));
        return Normal.text(said, sent);
    }

    private static List<Object> arguments(Target target, Arguments arguments) {
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            values.add(arguments.of(parameter.getParameterizedType(), parameter.getName()));
        }
        return values;
    }

    private static String said(Target target, Object[] values) {
        try {
            return Said.value(target.method().invoke(target.face().bean(), values));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Said.failure(e);
        }
    }

    private String undone(Target target, Object[] values, Set<String> written) {
        String said;
        Set<String> lasting = null;
        try {
            transaction.begin();
            try {
                said = said(target, values);
                lasting = lasting();
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            said = Said.failure(e);
        }
        // what a transaction of its own has written is there even so
        written.addAll(lasting == null ? watch.changed() : lasting);
        if (!written.isEmpty()) {
            watch.renew();
        }
        return said;
    }

    /** Tables of the twin's that would stay changed if the transaction were committed; null if it can't be any more. */
    private Set<String> lasting() throws SystemException {
        try {
            CDI.current().select(TenantEntityManager.class).get().platform().flush();
        } catch (RuntimeException e) {
            return null;
        }
        return transaction.getStatus() == Status.STATUS_ACTIVE ? watch.changed() : null;
    }
}
