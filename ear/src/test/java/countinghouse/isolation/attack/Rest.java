package countinghouse.isolation.attack;

import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.kernel.Ids;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Every REST operation, at every position, with the twin's ids against ids that nobody has, under the attacker's key. */
public final class Rest {
    public static final String KIND = "REST operations";
    private static final String BASE = "/api/v1";
    /** Names that no operation has; one that it does not know must not widen what it answers. */
    private static final List<String> UNKNOWN = List.of("tenant", "tenantId", "merchant", "sort", "filter");

    private final Known known;
    private final Bodies bodies;
    private final Findings findings;
    private final Coverage coverage;
    private final String key;
    private final Http http = new Http();

    public Rest(Known known, Findings findings, Coverage coverage, String key) {
        this.known = known;
        this.bodies = new Bodies(known);
        this.findings = findings;
        this.coverage = coverage;
        this.key = key;
    }

    /** A question that names something foreign in exactly one place. */
    private record Question(Operation operation, String path, Map<String, String> headers, String body, String sent) {}

    /** All resources of the running web module. */
    public static List<Class<?>> deployed(Predicate<Class<?>> which) {
        List<Class<?>> resources = new ArrayList<>();
        for (var bean : Inside.beans().getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class) && which.test(bean.getBeanClass())) {
                resources.add(bean.getBeanClass());
            }
        }
        return resources;
    }

    public void run(List<Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Operation operation : Operation.of(resource)) {
                coverage.there(KIND, operation.name());
                String body = operation.takesBody() ? bodies.of(operation) : null;
                boolean unknown = operation.takesBody() && body == null;
                if (!operation.method().equals("LOCATOR") && !unknown) {
                    positions(operation, body);
                    leaves(operation, body);
                    coverage.hit(KIND, operation.name());
                }
            }
        }
    }

    private void positions(Operation operation, String body) {
        List<Operation.Position> positions = new ArrayList<>(operation.positions());
        if (operation.method().equals("GET")) {
            UNKNOWN.forEach(name -> positions.add(new Operation.Position("query", name)));
        }
        for (Operation.Position position : positions) {
            for (String foreign : foreignFor(position)) {
                String where = operation.name() + " " + position.in() + " " + position.name() + "="
                        + foreign.substring(0, Math.min(4, foreign.length())) + "…";
                findings.same(
                        where,
                        ask(where, at(operation, position, foreign, body)),
                        ask(where, at(operation, position, Known.random(foreign), body)));
            }
        }
    }

    private List<String> foreignFor(Operation.Position position) {
        if (position.name().matches("Authorization|X-Timestamp|X-Signature")) {
            return List.of();
        }
        if (UNKNOWN.contains(position.name())) {
            return known.foreign().stream().filter(id -> id.startsWith("mer")).toList();
        }
        String idempotency = known.column("idempotency_key.idem_key");
        return position.name().equals("Idempotency-Key") ? List.of(known.two(idempotency)) : known.foreign();
    }

    /** All other positions hold what is the attacker's own, or nothing. */
    private Question at(Operation operation, Operation.Position position, String value, String body) {
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        String path = operation.path();
        for (Operation.Position other : operation.positions()) {
            if (other.in().equals("path")) {
                String own = known.one(other.name());
                path = fill(path, other.name(), other.equals(position) ? value : own == null ? "none" : own);
            }
        }
        if (position.in().equals("query")) {
            query.append('?')
                    .append(position.name())
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        } else if (position.in().equals("header")) {
            headers.put(position.name(), value);
        }
        return new Question(operation, path + query, headers, body, value);
    }

    private static String fill(String path, String name, String value) {
        return path.replaceAll("\\{" + name + "(:[^}]*)?}", value);
    }

    private void leaves(Operation operation, String body) {
        for (String leaf : body == null ? Set.<String>of() : Leaves.of(body)) {
            String foreign = known.turned(leaf);
            if (!foreign.equals(leaf) && !bodies.speaksForAll(operation, leaf)) {
                String where = operation.name() + " body, " + leaf.substring(0, Math.min(4, leaf.length())) + "…";
                String random = Known.random(leaf);
                findings.same(
                        where,
                        ask(
                                where,
                                new Question(
                                        operation, operation.path(), Map.of(), body.replace(leaf, foreign), foreign)),
                        ask(
                                where,
                                new Question(
                                        operation, operation.path(), Map.of(), body.replace(leaf, random), random)));
            }
        }
    }

    private String ask(String where, Question question) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + key);
        headers.put("Accept-Language", "en");
        if (question.operation().takesBody()) {
            headers.put("Content-Type", "application/json");
            headers.put("Idempotency-Key", Ids.next("idk"));
            headers.putAll(bodies.proof(question.operation(), question.body()));
        }
        headers.putAll(question.headers());
        findings.attack();
        Http.Answer answer = http.send(question.operation().method(), BASE + question.path(), headers, question.body());
        findings.scan(where, answer.headers() + " " + answer.body(), Set.of(question.sent()));
        if (answer.status() >= 500) {
            findings.add(where, "fails: " + answer);
        }
        return Normal.of(answer, question.sent());
    }
}
