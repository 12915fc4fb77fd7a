package countinghouse.isolation.attack;

import countinghouse.isolation.twin.Raw;
import countinghouse.isolation.world.Mailbox;
import countinghouse.kernel.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/** Registers people by the pages, as they do it themselves. */
public final class Registrar {
    private Registrar() {}

    /** @return the person's id */
    public static String register(String email, String password, String name) {
        Http http = new Http();
        http.get("/register.xhtml?lang=en");
        fill(http, "/register.xhtml", Map.of("email", email, "password", password, "name", name), "register");
        String confirm = "/confirm.xhtml?token=" + Mailbox.token(email);
        fill(http, confirm, Map.of(), "");
        String confirmed = "SELECT id FROM person WHERE email = ? AND confirmed_at IS NOT NULL";
        return Raw.texts(confirmed, email).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(email + " could not be registered and confirmed"));
    }

    /** Gives a person a role in a merchant. */
    public static void grant(String tenant, String person, String role) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("tenant_id", tenant);
        grant.put("id", Ids.next("grt"));
        grant.put("person_id", person);
        grant.put("role", role);
        Raw.insert("role_grant", grant);
    }

    /** Posts the page's form, by the action of this name or else its last one; a page without a form was for reading only. */
    private static void fill(Http http, String path, Map<String, String> values, String action) {
        String page = http.get(path).body();
        for (Page.Form form : Page.forms(page)) {
            if (form.fields().keySet().containsAll(values.keySet())
                    && !form.actions().isEmpty()) {
                String by = form.actions().contains(action)
                        ? action
                        : form.actions().getLast();
                http.send("POST", path, SignedInBrowser.AJAX, form.body(by, values));
            }
        }
    }
}
