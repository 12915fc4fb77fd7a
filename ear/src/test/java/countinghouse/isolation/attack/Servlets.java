package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Every servlet beside Faces, REST and static files, that is: the downloads; with paths of one and of two ids, also mixed ones, and with ids
 * under the names that things have all over the product or that stand in the servlet's own code.
 */
public final class Servlets {
    public static final String KIND = "downloads and other servlets";

    /** Its operations are attacked as such; another application would be one more door. */
    private static final String REST = "countinghouse.web.rest.RestApplication";

    private final ServletContext web;
    private final Known known;
    private final Findings findings;
    private final Coverage coverage;
    /** By path with its id left open: a random id of one kind answers for those of all kinds. */
    private final Map<String, String> randoms = new HashMap<>();

    public Servlets(ServletContext web, Known known, Findings findings, Coverage coverage) {
        this.web = web;
        this.known = known;
        this.findings = findings;
        this.coverage = coverage;
    }

    /** Mappings by servlet. */
    public Map<String, List<String>> deployed(Predicate<String> which) {
        Map<String, List<String>> found = new TreeMap<>();
        for (ServletRegistration servlet : web.getServletRegistrations().values()) {
            String type = String.valueOf(servlet.getClassName());
            boolean containers = type.startsWith("org.apache.")
                    || type.startsWith("org.glassfish.")
                    || type.startsWith("jakarta.faces.");
            if (!containers && !type.equals(REST) && which.test(type)) {
                found.put(type, List.copyOf(servlet.getMappings()));
            }
        }
        return found;
    }

    public void run(SignedInBrowser attacker, Map<String, List<String>> servlets) {
        servlets.forEach((type, mappings) -> {
            String name = type.substring(type.lastIndexOf('.') + 1);
            coverage.there(KIND, name);
            Set<String> asked = new TreeSet<>(ParameterNames.of(WebClasses.named(web, type)));
            asked.add("id");
            for (String mapping : mappings) {
                String base = mapping.replaceAll("/\\*$", "").replaceAll("^\\*", "/isolation");
                if (!type.startsWith("countinghouse.")) {
                    known.foreign().forEach(id -> servers(attacker, name, base, id));
                    continue;
                }
                if (mapping.endsWith("/*")) {
                    paths(attacker, name, base);
                }
                parameters(attacker, name, base.isEmpty() ? "/" : base, asked);
            }
            if (!attacker.isIn()) {
                findings.add(name, "ended the attacker's session: what was asked meanwhile shows nothing");
            }
        });
    }

    /** The server's own say another thing each time, and may say nothing of a tenant. */
    private void servers(SignedInBrowser attacker, String name, String base, String id) {
        ask(attacker, name + " " + base, base + "/|", id);
        ask(attacker, name + " " + base, base + "?" + ParameterNames.query(Set.of()), id);
        coverage.hit(KIND, name);
    }

    private void parameters(SignedInBrowser attacker, String name, String address, Set<String> asked) {
        for (String id : known.foreign()) {
            pair(attacker, name, address + "?" + ParameterNames.query(asked), id);
            asked.forEach(one -> pair(attacker, name, address + "?" + one + "=|", id));
        }
    }

    private void paths(SignedInBrowser attacker, String name, String base) {
        List<String> own = new ArrayList<>(known.ownByKind().values());
        own.removeIf(id -> !id.matches("(app|cas|ord|sto|sal|mer|zrp|stm)_.*"));
        List<String> foreign = known.foreign();
        for (String id : foreign) {
            pair(attacker, name, base + "/|", id);
            own.forEach(one -> pair(attacker, name, base + "/" + one + "/|", id));
        }
        foreign.stream().filter(id -> id.startsWith("app")).forEach(app -> {
            foreign.forEach(id -> pair(attacker, name, base + "/" + app + "/|", id));
            own.forEach(one -> pair(attacker, name, base + "/|/" + one, app));
        });
    }

    /** @param frame an address in which {@code |} stands for the id */
    private void pair(SignedInBrowser attacker, String name, String frame, String foreign) {
        String shown = frame.contains("&") ? frame.replaceAll("\\?.*", "?…=|") : frame;
        String where = name + " " + shown.replaceAll("_[0-9a-z]{26}", "_…").replace("|", foreign.substring(0, 4) + "…");
        String nobodys = randoms.computeIfAbsent(frame, f -> ask(attacker, where, f, Known.random(foreign)));
        String answer = ask(attacker, where, frame, foreign);
        coverage.hit(KIND, name);
        findings.same(where, answer, nobodys);
    }

    private String ask(SignedInBrowser attacker, String where, String frame, String id) {
        Http.Answer answer = attacker.get(frame.replace("|", id));
        findings.attack();
        findings.scan(where, answer.headers() + " " + answer.body(), Set.of(frame, id));
        return Normal.of(answer, id);
    }
}
