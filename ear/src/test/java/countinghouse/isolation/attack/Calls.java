package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.platform.Caller;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Every method of every face, called by the attacker with the twin's ids; each call is undone. */
public final class Calls {
    public static final String KIND = "face methods";
    /** Faces that are the lock, the key or the machine itself, and have attacks of their own or none that an outsider could reach. */
    private static final Map<String, String> EXCUSED = Map.of(
            "TenantEntityManager", "attacked as such: entities, second lock",
            "Vault", "no tenant's rows; a ciphertext opens at its own place only",
            "Grants", "reads one person's grants before a tenant is known",
            "InvitationLinks", "says whose invitation a mailed link is, before a tenant is known");

    /** Faces of the platform, or of a session: the product itself may reach all there, so it is no attacker. */
    private static final Set<String> PLATFORM = Set.of("Backoffice", "Factors", "PlatformStaff");

    private final Known known;
    private final Findings findings;
    private final Coverage coverage;
    private final UserTransaction transaction;

    public Calls(Known known, Findings findings, Coverage coverage, UserTransaction transaction) {
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
                String name = face.type().getSimpleName() + "." + method.getName();
                coverage.there(KIND, name);
                String excuse = EXCUSED.get(face.type().getSimpleName());
                if (excuse == null && method.getParameterCount() > 0 && method.getParameterTypes()[0] != Caller.class) {
                    excuse = "takes no caller: before a tenant is known, or public; attacked over its page or REST"
                            + " operation";
                }
                if (excuse != null) {
                    coverage.excuse(KIND, name, excuse);
                    continue;
                }
                method(new Target(face, method, name), attackers, victim, more);
                coverage.hit(KIND, name);
            }
        }
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
            for (String foreign : foreignFor(position.getKey(), position.getValue(), more)) {
                String where = target.name() + " " + attacker.roles() + " " + position.getKey() + "="
                        + foreign.substring(0, Math.min(4, foreign.length())) + "…";
                String random = Known.random(foreign);
                String one = call(target, new Arguments(known, attacker).with(position.getKey(), foreign), foreign);
                String other = call(target, new Arguments(known, attacker).with(position.getKey(), random), random);
                findings.same(where, one, other);
            }
        }
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

    /** @param sent null when the victim itself calls, and may see what it likes */
    private String call(Target target, Arguments arguments, String sent) {
        String said = undone(target, arguments(target, arguments).toArray());
        if (sent != null) {
            findings.attack();
            findings.scan(target.name(), said, Set.of(sent));
        }
        return Normal.text(said, sent == null ? "" : sent);
    }

    private static List<Object> arguments(Target target, Arguments arguments) {
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            values.add(arguments.of(parameter.getParameterizedType(), parameter.getName()));
        }
        return values;
    }

    private String undone(Target target, Object[] values) {
        try {
            transaction.begin();
            try {
                return Said.value(target.method().invoke(target.face().bean(), values));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return Said.failure(e);
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            return Said.failure(e);
        }
    }
}
