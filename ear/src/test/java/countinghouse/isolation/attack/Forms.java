package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/** Every form of every view, posted by the attacker: the twin's ids in its values, and the twin's view state in its session. */
public final class Forms {
    public static final String KIND = "form actions";

    private final Known known;
    private final Findings findings;
    private final Coverage coverage;

    public Forms(Known known, Findings findings, Coverage coverage) {
        this.known = known;
        this.findings = findings;
        this.coverage = coverage;
    }

    /** @param attackers a fresh session for each view: a form may well end one */
    public void run(Supplier<SignedInBrowser> attackers, SignedInBrowser victim, List<String> views) {
        for (String view : views) {
            SignedInBrowser attacker = attackers.get();
            String page = attacker.get(view).body();
            for (Page.Form form : Page.forms(page)) {
                for (String action : form.actions()) {
                    if (!action.startsWith("signOut") && !action.equals("signIn")) {
                        coverage.there(KIND, view + " " + action);
                        act(attacker, view, form.id(), action);
                        coverage.hit(KIND, view + " " + action);
                    }
                }
            }
            state(attacker, victim, view);
        }
    }

    private void act(SignedInBrowser attacker, String view, String formId, String action) {
        String where = view + " " + action;
        String foreign = posted(attacker, view, new String[] {formId, action}, false);
        String random = posted(attacker, view, new String[] {formId, action}, true);
        if (foreign != null && random != null) {
            findings.same(where, foreign, random);
        }
    }

    /** The form as the page has it now, with each id of the attacker's turned, and a foreign id in each field for text. */
    private String posted(SignedInBrowser attacker, String view, String[] at, boolean nobodys) {
        String page = attacker.get(view).body();
        Page.Form form = Page.forms(page).stream()
                .filter(f -> f.id().equals(at[0]) && f.actions().contains(at[1]))
                .findFirst()
                .orElse(null);
        if (form == null) {
            return null;
        }
        String product = known.one("productId");
        String sent = nobodys ? Known.random(product) : known.two(product);
        Map<String, String> instead = new LinkedHashMap<>();
        form.fields().forEach((name, value) -> {
            String turned = known.turned(value);
            if (!turned.equals(value)) {
                instead.put(name, nobodys ? Known.random(value) : turned);
            }
        });
        form.texts().forEach(name -> instead.put(name, sent));
        Http.Answer answer = attacker.post(view, form.body(at[1], instead));
        findings.attack();
        java.util.Set<String> own = new java.util.HashSet<>(instead.values());
        findings.scan(view + " " + at[1], answer.body(), own);
        String normal = Normal.of(answer, sent);
        for (String value : own) {
            normal = normal.replace(value, "<id>");
        }
        return normal;
    }

    private void state(SignedInBrowser attacker, SignedInBrowser victim, String view) {
        String own = victim.get(view).body();
        Matcher state = Page.STATE.matcher(own);
        List<Page.Form> forms = Page.forms(own);
        if (!state.find() || forms.isEmpty()) {
            return;
        }
        Page.Form form = forms.getLast();
        String action = form.actions().isEmpty() ? form.id() : form.actions().getLast();
        String where = view + " with the twin's view state";
        findings.same(
                where,
                sendState(where, attacker, view, form.body(action, Map.of("jakarta.faces.ViewState", state.group(1)))),
                sendState(
                        where,
                        attacker,
                        view,
                        form.body(action, Map.of("jakarta.faces.ViewState", Known.random(state.group(1))))));
    }

    private String sendState(String where, SignedInBrowser attacker, String view, String body) {
        Http.Answer answer = attacker.post(view, body);
        findings.attack();
        findings.scan(where, answer.body(), Set.of());
        return Normal.of(answer, "");
    }
}
