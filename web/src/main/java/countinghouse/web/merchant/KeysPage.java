package countinghouse.web.merchant;

import countinghouse.platform.Role;
import countinghouse.security.Keys;
import countinghouse.security.Keys.CreateKey;
import countinghouse.security.Keys.KeyView;
import countinghouse.security.Keys.MadeKey;
import countinghouse.web.Toast;
import countinghouse.web.rest.Operation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's API keys: made, rotated, revoked. A secret stands on the page that made it, until it is left. */
@Named
@ViewScoped
public class KeysPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Keys keys;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<KeyView> list = List.of();
    private String label = "";
    private List<String> scopes = new ArrayList<>();
    private String days = "90";
    private String overlap = "PT24H";
    private @Nullable KeyView chosen;
    private transient @Nullable MadeKey made;

    public void load() {
        list = keys.keys(shop.caller());
    }

    public void create() {
        Integer end = days.isEmpty() ? null : Integer.valueOf(days);
        made = keys.create(shop.caller(), new CreateKey(label, new HashSet<>(scopes), end));
        label = "";
        scopes = new ArrayList<>();
        load();
    }

    public void choose(KeyView key) {
        chosen = key;
    }

    public void rotate() {
        KeyView key = chosen;
        if (key != null) {
            made = keys.rotate(shop.caller(), key.id(), Duration.parse(overlap));
            toast.say("keys.rotated", Map.of("label", key.label()));
            load();
        }
    }

    public void revoke() {
        KeyView key = chosen;
        if (key != null) {
            keys.revoke(shop.caller(), key.id());
            toast.say("keys.revoked", Map.of("label", key.label()));
            load();
        }
    }

    public List<KeyView> getList() {
        return list.stream().filter(key -> key.role() == Role.API).toList();
    }

    public List<KeyView> getTerminals() {
        return list.stream().filter(key -> key.role() == Role.TERMINAL).toList();
    }

    /** The scopes that open a call, and no others. */
    public List<String> getOffered() {
        return Operation.scopes();
    }

    public @Nullable MadeKey getMade() {
        return made;
    }

    public @Nullable KeyView getChosen() {
        return chosen;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getOverlap() {
        return overlap;
    }

    public void setOverlap(String overlap) {
        this.overlap = overlap;
    }
}
