package countinghouse.isolation.attack;

import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.kernel.Ids;
import jakarta.enterprise.inject.Any;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every REST operation, at every position, with the twin's ids against ids that nobody has, under the attacker's key. */
public final class Rest {
    public static final String KIND = "REST operations";
    private static final String BASE = "/api/v1";
    /** Headers and cookies that no operation has; one that it does not know must not widen what it answers. */
    private static final List<String> UNKNOWN = List.of("X-Tenant", "X-Tenant-Id", "X-Merchant", "X-Merchant-Id");

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

    /** All resources of the running web module: its class files, and beans, wherever they come from. */
    public static List<Class<?>> deployed(Predicate<Class<?>> which) {
        Set<Class<?>> resources = new LinkedHashSet<>();
        for (Class<?> type : WebClasses.of(Inside.web())) {
            if (Operation.isResource(type) && which.test(type)) {
                resources.add(type);
            }
        }
        for (var bean : Inside.beans().getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (Operation.isResource(bean.getBeanClass()) && which.test(bean.getBeanClass())) {
                resources.add(bean.getBeanClass());
            }
        }
        return List.copyOf(resources);
    }

    /** An operation counts as attacked when a question has reached it; one whose body nobody knows gets none. */
    public void run(List<Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Operation operation : Operation.of(resource)) {
                coverage.there(KIND, operation.name());
                String body = operation.takesBody() ? bodies.of(operation) : null;
                boolean unknown = operation.takesBody() && body == null;
                if (!operation.method().equals("LOCATOR") && !unknown) {
                    positions(operation, body);
                    leaves(operation, body);
                    own(operation, body);
                    if (!operation.takesBody()) {
                        strays(operation);
                    }
                }
            }
        }
    }

    private void positions(Operation operation, String body) {
        for (Operation.Position position : operation.positions()) {
            for (String foreign : foreignFor(position)) {
                String where =
                        operation.name() + " " + position.in() + " " + position.name() + "=" + Known.brief(foreign);
                findings.same(
                        where,
                        ask(where, at(operation, position, foreign, body)),
                        ask(where, at(operation, position, Known.random(foreign), body)));
            }
        }
    }

    /** With nothing foreign at all: what needs no id may show others, too. */
    private void own(Operation operation, String body) {
        List<String> ids = operation.in("path").isEmpty()
                ? List.of("none")
                : List.copyOf(known.ownByKind().values());
        for (String id : ids) {
            String path = operation.path();
            for (Operation.Position variable : operation.in("path")) {
                String own = known.one(variable.name());
                path = fill(path, variable.name(), own == null ? id : own);
            }
            ask(
                    operation.name() + " own " + Known.brief(id),
                    new Question(operation, path, Map.of(), body == null ? form(operation, null, "") : body, id));
        }
    }

    /** The twin's ids under names that the operation does not declare: all at once, then each that its code holds as a text. */
    private void strays(Operation operation) {
        Set<String> names = new TreeSet<>(ParameterNames.of(operation.resource()));
        operation.in("query").forEach(position -> names.remove(position.name()));
        Map<String, String> randoms = new LinkedHashMap<>();
        for (String foreign : known.foreign()) {
            stray(operation, ParameterNames.query(names), foreign, randoms);
            names.forEach(name -> stray(operation, name + "=|", foreign, randoms));
        }
    }

    /** A random id of one kind answers for those of all kinds, once they are taken out. */
    private void stray(Operation operation, String query, String foreign, Map<String, String> randoms) {
        String shown = query.contains("&") ? "names that it does not declare" : query.replace("=|", "");
        String where = operation.name() + " " + shown + "=" + Known.brief(foreign);
        String nobodys = randoms.computeIfAbsent(query, q -> ask(where, strayed(operation, q, Known.random(foreign))));
        findings.same(where, ask(where, strayed(operation, query, foreign)), nobodys);
    }

    private Question strayed(Operation operation, String query, String id) {
        Question plain = at(operation, new Operation.Position("none", ""), id, null);
        Map<String, String> headers = new LinkedHashMap<>();
        UNKNOWN.forEach(name -> headers.put(name, id));
        headers.put("Cookie", "tenant=" + id + "; merchant=" + id);
        return new Question(operation, plain.path() + "?" + query.replace("|", id), headers, plain.body(), id);
    }

    private List<String> foreignFor(Operation.Position position) {
        if (position.name().matches("Authorization|X-Timestamp|X-Signature")) {
            return List.of();
        }
        String idempotency = known.column("idempotency_key.idem_key");
        return position.name().equals("Idempotency-Key") ? List.of(known.two(idempotency)) : known.foreign();
    }

    /** All other positions hold what is the attacker's own, or nothing. */
    private Question at(Operation operation, Operation.Position position, String value, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        String path = operation.path();
        for (Operation.Position other : operation.in("path")) {
            String own = known.one(other.name());
            path = fill(path, other.name(), other.equals(position) ? value : own == null ? "none" : own);
        }
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        switch (position.in()) {
            case "query" -> path += "?" + position.name() + "=" + encoded;
            case "matrix" -> path += ";" + position.name() + "=" + encoded;
            case "header" -> headers.put(position.name(), value);
            case "cookie" -> headers.put("Cookie", position.name() + "=" + encoded);
            default -> {}
        }
        return new Question(operation, path, headers, body == null ? form(operation, position, value) : body, value);
    }

    /** The body of an operation that takes a form's fields one by one; null for others. */
    private String form(Operation operation, Operation.Position position, String value) {
        if (operation.in("form").isEmpty()) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Operation.Position field : operation.in("form")) {
            String own = known.one(field.name());
            fields.put(field.name(), field.equals(position) ? value : own == null ? "text" : own);
        }
        return Page.encoded(fields);
    }

    /** A variable whose expression the value does not match stays open, and so does the question. */
    private static String fill(String path, String name, String value) {
        return Positions.VARIABLE.matcher(path).replaceAll(variable -> {
            boolean fits =
                    variable.group(2) == null || value.matches(variable.group(2).strip());
            boolean meant = variable.group(1).equals(name) && fits;
            return java.util.regex.Matcher.quoteReplacement(meant ? value : variable.group());
        });
    }

    private void leaves(Operation operation, String body) {
        for (String leaf : body == null ? Set.<String>of() : Leaves.of(body)) {
            String foreign = known.turned(leaf);
            if (!foreign.equals(leaf) && !bodies.speaksForAll(operation, leaf)) {
                String where = operation.name() + " body, " + Known.brief(leaf);
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
        Operation operation = question.operation();
        if (question.path().contains("{")) {
            return "";
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + key);
        headers.put("Accept-Language", "en");
        if (operation.takesBody()) {
            headers.put("Content-Type", "application/json");
            headers.put("Idempotency-Key", Ids.next("idk"));
            headers.putAll(bodies.proof(operation, question.body()));
        } else if (question.body() != null) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.putAll(question.headers());
        findings.attack();
        Http.Answer answer = http.send(operation.method(), BASE + question.path(), headers, question.body());
        findings.scan(where, answer.headers() + " " + answer.body(), Set.of(question.sent()));
        if (answer.status() >= 500) {
            findings.add(where, "fails: " + answer);
        }
        if (isOperations(operation, answer) && !question.path().contains(";")) {
            coverage.hit(KIND, operation.name());
        }
        return Normal.of(answer, question.sent());
    }

    /**
     * What the server, a filter or a missing path answers says nothing of the operation; "not there" is its own only of a thing with an id, and
     * of a word that was signed.
     */
    private static boolean isOperations(Operation operation, Http.Answer answer) {
        return switch (answer.status()) {
            case 401, 405, 406, 415, 429, 501, 503 -> false;
            case 404 -> !operation.in("path").isEmpty() || operation.name().startsWith("POST /webhooks/");
            default -> true;
        };
    }
}
