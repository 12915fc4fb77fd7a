package countinghouse.isolation.attack;

import java.util.Map;
import java.util.function.Supplier;

/** A browser in which somebody has signed in by the form, as people do. */
public final class SignedInBrowser {
    static final Map<String, String> AJAX = Map.of(
            "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
            "Faces-Request", "partial/ajax",
            "X-Requested-With", "XMLHttpRequest");

    private final Http http = new Http();

    public SignedInBrowser(String email, String password) {
        this(email, password, () -> "");
    }

    /** @param code of the second factor, for those who have one */
    public SignedInBrowser(String email, String password, Supplier<String> code) {
        http.get("/sign-in.xhtml?lang=en");
        String answer = submit("/sign-in.xhtml", "password", "signIn", Map.of("email", email, "password", password));
        if (answer.contains("/sign-in-code.xhtml")) {
            answer = submit("/sign-in-code.xhtml", "code", "enter", Map.of("code", code.get()));
        }
        if (!answer.contains("<redirect")) {
            throw new IllegalStateException("nobody was let in: " + answer);
        }
    }

    /** Posts the form of a page that has this field. */
    private String submit(String path, String field, String action, Map<String, String> values) {
        String page = http.get(path).body();
        Page.Form form = Page.forms(page).stream()
                .filter(f -> f.fields().containsKey(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such form on " + path + ": " + page));
        return http.send("POST", path, AJAX, form.body(action, values)).body();
    }

    /** Whether the session still lives. */
    boolean isIn() {
        Http.Answer answer = http.get("/account/security.xhtml");
        return answer.status() == 200;
    }

    public Http.Answer get(String path) {
        return http.get(path);
    }

    /** @return bytes */
    public long download(String path) {
        return http.download(path);
    }

    Http.Answer post(String path, String body) {
        return http.send("POST", path, AJAX, body);
    }
}
