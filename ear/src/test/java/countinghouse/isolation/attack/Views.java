package countinghouse.isolation.attack;

import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every Faces view of the running web module, asked by the attacker with the twin's ids in each parameter. */
public final class Views {
    public static final String KIND = "Faces views";
    private static final Pattern PARAMETER = Pattern.compile("<\\w+:viewParam\\b[^>]*\\bname=[\"']([^\"']+)[\"']");
    private static final Pattern REFERENCE = Pattern.compile("\\b(?:src|template)=[\"'](/[^\"'#]+\\.xhtml)[\"']");
    private static final Pattern BEAN = Pattern.compile("[#$]\\{[^}]*?\\b([a-z]\\w*)\\.");
    /** Kinds of things that a page could open by a name which it does not declare. */
    private static final String OPENED = "(app|doc|mer|ord|prd|sal|stm|usr|zrp)_.*";

    private final ServletContext web;
    private final Known known;
    private final Findings findings;
    private final Coverage coverage;

    public Views(ServletContext web, Known known, Findings findings, Coverage coverage) {
        this.web = web;
        this.known = known;
        this.findings = findings;
        this.coverage = coverage;
    }

    /** Paths of all views that a browser can ask for. */
    public List<String> deployed(Predicate<String> which) {
        Set<String> found = new TreeSet<>();
        collect("/", found);
        return found.stream().filter(which).filter(path -> !inside(path)).toList();
    }

    private static boolean inside(String path) {
        return path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/");
    }

    /** A page of another kind than Faces' is there, and none of the attacks is for it. */
    private void collect(String folder, Set<String> found) {
        Set<String> paths = web.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/") && !path.startsWith("/WEB-INF/classes/") && !path.startsWith("/WEB-INF/lib/")) {
                collect(path, found);
            } else if (path.endsWith(".xhtml")) {
                found.add(path);
            } else if (path.matches(".*\\.(jsp|jspx|jspf|tag)")) {
                coverage.there(KIND, path);
            }
        }
    }

    /** What a page, what it is made of, and whatever any page may include say that they take. */
    private Set<String> parameters(String view) {
        Set<String> read = new TreeSet<>();
        Set<String> names = new TreeSet<>(parameters(view, read));
        Set<String> parts = new TreeSet<>();
        collect("/WEB-INF/", parts);
        parts.forEach(part -> names.addAll(parameters(part, read)));
        return names;
    }

    private Set<String> parameters(String file, Set<String> read) {
        Set<String> names = new TreeSet<>();
        if (read.add(file) && text(file) != null) {
            String page = text(file);
            PARAMETER.matcher(page).results().forEach(found -> names.add(found.group(1)));
            names.addAll(ParameterNames.inExpressions(page));
            REFERENCE.matcher(page).results().forEach(found -> names.addAll(parameters(found.group(1), read)));
        }
        return names;
    }

    /** Names that stand in the code of the page's beans, where that asks the request itself. */
    private Set<String> inBeans(String view) {
        Set<String> names = new TreeSet<>();
        BEAN.matcher(text(view)).results().forEach(found -> {
            for (var bean : Inside.beans().getBeans(found.group(1))) {
                names.addAll(ParameterNames.of(bean.getBeanClass()));
            }
        });
        return names;
    }

    private String text(String file) {
        try (InputStream in = web.getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each parameter of each view with an id of each kind; other names, all at once, with an id of the kinds that a page may open. */
    public void run(SignedInBrowser attacker, List<String> views) {
        for (String view : views) {
            coverage.there(KIND, view);
            scan(view, attacker.get(view), "");
            for (String parameter : parameters(view)) {
                Map<String, String> randoms = new HashMap<>();
                known.foreign().forEach(id -> pair(attacker, view, parameter + "=|", id, randoms));
            }
            Map<String, String> randoms = new HashMap<>();
            String unknown = ParameterNames.query(inBeans(view));
            known.foreign().stream()
                    .filter(id -> id.matches(OPENED))
                    .forEach(id -> pair(attacker, view, unknown, id, randoms));
            if (!attacker.isIn()) {
                findings.add(view, "ended the attacker's session: what is asked after it shows nothing");
            }
        }
    }

    /** A random id of one kind answers for those of all kinds, once they are taken out. */
    private void pair(
            SignedInBrowser attacker, String view, String query, String foreign, Map<String, String> randoms) {
        String where =
                view + "?" + (query.contains("&") ? "…=" : query.replace("|", "")) + foreign.substring(0, 4) + "…";
        String nobodys = randoms.computeIfAbsent("", r -> {
            String random = Known.random(foreign);
            return scan(where, attacker.get(view + "?" + query.replace("|", random)), random);
        });
        String answer = scan(where, attacker.get(view + "?" + query.replace("|", foreign)), foreign);
        coverage.hit(KIND, view);
        findings.same(where, answer, nobodys);
    }

    private String scan(String where, Http.Answer answer, String sent) {
        findings.attack();
        findings.scan(where, answer.headers() + " " + answer.body(), Set.of(sent));
        if (answer.status() >= 500 && !where.startsWith("/errors/")) {
            findings.add(where, "fails: " + answer.status());
        }
        return Normal.of(answer, sent);
    }

    /** What the twin's own person sees of itself: the marks are there to be seen. */
    public int marksSeenByOwner(SignedInBrowser owner, List<String> views) {
        Set<String> marks = new TreeSet<>();
        for (String view : views) {
            marks.addAll(
                    findings.canaries().in(owner.get(view).body(), Set.of()).keySet());
        }
        return marks.size();
    }
}
