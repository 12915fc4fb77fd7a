package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every Faces view of the running web module, asked by the attacker with the twin's ids in each parameter. */
public final class Views {
    public static final String KIND = "Faces views";
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam\\b[^>]*\\bname=\"([^\"]+)\"");
    /** Parameters that no view has. */
    private static final String UNKNOWN = "tenant=$&tenantId=$&merchant=$&sortBy=$&filterBy=$&first=$";

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
        return found.stream().filter(which).toList();
    }

    private void collect(String folder, Set<String> found) {
        Set<String> paths = web.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/") && !path.startsWith("/WEB-INF/") && !path.startsWith("/META-INF/")) {
                collect(path, found);
            } else if (path.endsWith(".xhtml")) {
                found.add(path);
            }
        }
    }

    private List<String> parameters(String view) {
        List<String> names = new ArrayList<>();
        try (InputStream in = web.getResourceAsStream(view)) {
            Matcher matcher = PARAMETER.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Each parameter of each view with an id of each kind; each unknown parameter with the twin's tenant. */
    public void run(SignedInBrowser attacker, List<String> views) {
        for (String view : views) {
            coverage.there(KIND, view);
            scan(view, attacker.get(view), "");
            for (String parameter : parameters(view)) {
                Map<String, String> randoms = new HashMap<>();
                known.foreign().forEach(id -> pair(attacker, view + "?" + parameter + "=", id, randoms));
            }
            known.foreign().stream()
                    .filter(id -> id.startsWith("mer"))
                    .forEach(id -> pair(attacker, view + "?" + UNKNOWN, id, new HashMap<>()));
            coverage.hit(KIND, view);
        }
    }

    /** A random id of one kind answers for those of all kinds, once they are taken out. */
    private void pair(SignedInBrowser attacker, String address, String foreign, Map<String, String> randoms) {
        String where = address.replace("$", "") + foreign.substring(0, 4) + "…";
        String nobodys = randoms.computeIfAbsent("", r -> {
            String random = Known.random(foreign);
            return scan(where, attacker.get(filled(address, random)), random);
        });
        findings.same(where, scan(where, attacker.get(filled(address, foreign)), foreign), nobodys);
    }

    private static String filled(String address, String id) {
        return address.contains("$") ? address.replace("$", id) : address + id;
    }

    private String scan(String where, Http.Answer answer, String sent) {
        findings.attack();
        findings.scan(where, answer.headers() + " " + answer.body(), Set.of(sent));
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
