package countinghouse.web;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.security.SignedIn;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The reader of this browser: who they are, their language and time zone, and the merchant they work in. In pages: {@code me}. */
@Named("me")
@SessionScoped
public class Session implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private HttpServletRequest request;

    private @Nullable Language language;
    private @Nullable SignedIn person;
    private @Nullable String tenantId;

    public boolean isSignedIn() {
        return person != null;
    }

    /** Remembers who signed in, under a session id that nobody knew before. */
    public void enter(SignedIn signedIn) {
        request.changeSessionId();
        person = signedIn;
        tenantId = signedIn.memberships().isEmpty()
                ? null
                : signedIn.memberships().getLast().tenantId();
        if (Language.chosen(request) == null) {
            language = Language.of(signedIn.language());
        }
    }

    /** Ends the session: nothing of it stays on the server. */
    public void leave() {
        request.getSession().invalidate();
    }

    /** Reads what the person may now, so that a change of roles bites at the next click. */
    public void refresh() {
        if (person != null) {
            person = people.current(person.userId());
            if (tenantId == null && !person.memberships().isEmpty()) {
                tenantId = person.memberships().getLast().tenantId();
            }
        }
    }

    /** @throws Refusal forbidden, when nobody is signed in */
    public SignedIn person() {
        if (person == null) {
            throw Refusal.forbidden();
        }
        return person;
    }

    public String getName() {
        return person().name();
    }

    public String getEmail() {
        return person().email();
    }

    public String getUserId() {
        return person().userId();
    }

    /** One or two letters for the round mark beside a name. */
    public String getInitials() {
        return Initials.of(getName());
    }

    /** The person's roles here, in words. */
    public String getRoleWords() {
        Set<Role> roles = new TreeSet<>(tenantId == null ? person().platformRoles() : caller().roles());
        StringBuilder words = new StringBuilder();
        for (Role role : roles) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(Words.in(getLocale()).say("role." + role.name()));
        }
        return words.toString();
    }

    /** Whether the person may, on the platform side or in the merchant they work in. */
    public boolean may(Permission permission) {
        return person != null && (onPlatform().may(permission) || caller().may(permission));
    }

    /** Whether the person may open a page at this path; for links. */
    public boolean opens(String path) {
        return person != null && Places.open(onPlatform(), caller(), path);
    }

    public @Nullable String getTenantId() {
        return tenantId;
    }

    /** Works in another merchant from now on; the person must belong to it. */
    public void choose(String merchant) {
        if (person().in(merchant).roles().isEmpty()) {
            throw Refusal.forbidden();
        }
        tenantId = merchant;
    }

    /** The person in the merchant they work in; on the platform side when they belong to none. */
    public Caller caller() {
        return tenantId == null ? person().onPlatform() : person().in(tenantId);
    }

    /** The person on the platform side, with no tenant bound. */
    public Caller onPlatform() {
        return person().onPlatform();
    }

    /** Where the person's work is. */
    public String getHome() {
        return Places.home(onPlatform(), caller());
    }

    /** Where to go after signing in: back to the page that asked for it when the person may open it, else to their work. */
    public String onward(@Nullable String back) {
        String inside = Links.inside(back);
        boolean open = inside != null && opens(inside);
        return inside != null && open ? inside : getHome();
    }

    void speak(Language chosen) {
        language = chosen;
    }

    private Language language() {
        if (language == null) {
            Language chosen = Language.chosen(request);
            language = chosen == null ? Language.preferred(request) : chosen;
        }
        return language;
    }

    public Locale getLocale() {
        return language().locale();
    }

    public String getLanguage() {
        return language().tag();
    }

    public boolean isChinese() {
        return language() == Language.CHINESE;
    }

    /** This page in another language. */
    public String inLanguage(String tag) {
        return Links.with(request, LanguageFilter.PARAMETER, tag);
    }

    /** The browser's time zone, as it told us; UTC before it did. */
    public ZoneId zone() {
        String told = Language.cookie(request, "zone");
        try {
            return told == null ? ZoneOffset.UTC : ZoneId.of(URLDecoder.decode(told, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
