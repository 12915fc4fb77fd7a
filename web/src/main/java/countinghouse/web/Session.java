package countinghouse.web;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.Client;
import countinghouse.security.Sessions;
import countinghouse.security.SignedIn;
import countinghouse.web.door.ClientAddress;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
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
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    private @Nullable Language language;
    private Sessions.@Nullable Standing standing;
    private @Nullable SignedIn person;
    private @Nullable String tenantId;
    private @Nullable String device;

    /** Whether somebody is here whose sign-in is complete. */
    public boolean isSignedIn() {
        return standing != null && standing.stage() == Sessions.Stage.FULL;
    }

    /** From now on this browser is known to the person who has just signed in with it. */
    public void knowBrowser() {
        Object response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        DeviceCookie.give(request, (HttpServletResponse) response, client().device());
    }

    /** How far the sign-in is; null before it has begun. */
    public Sessions.@Nullable Stage stage() {
        return standing == null ? null : standing.stage();
    }

    /** Names this sign-in to the faces that ask for a fresh proof. */
    public String getSessionId() {
        if (standing == null) {
            throw Refusal.forbidden();
        }
        return standing.sessionId();
    }

    /** This browser: by its cookie, or by one that it gets when somebody signs in. */
    public Client client() {
        String known = DeviceCookie.of(request);
        if (known != null) {
            device = known;
        } else if (device == null) {
            device = DeviceCookie.fresh();
        }
        String agent = request.getHeader("User-Agent");
        return new Client(ClientAddress.of(request), agent == null ? "" : agent, device);
    }

    /** Remembers who came a step further in, under a session id that nobody knew before. */
    public void enter(Sessions.Standing reached) {
        request.changeSessionId();
        take(reached);
        if (Language.chosen(request) == null) {
            language = Language.of(reached.person().language());
        }
    }

    private void take(Sessions.Standing reached) {
        standing = reached;
        person = reached.person();
        String here = tenantId;
        if (here == null || person.in(here).roles().isEmpty()) {
            tenantId = person.memberships().isEmpty()
                    ? null
                    : person.memberships().getLast().tenantId();
        }
    }

    /** Ends the session: nothing of it stays on the server. */
    public void leave() {
        if (standing != null) {
            sessions.leave(standing.sessionId());
        }
        request.getSession().invalidate();
    }

    /**
     * Reads what the person may now, so that a change of roles or the end of the session bites at the next click.
     *
     * @param active whether a person did something, rather than the page asking by itself
     * @return false when nobody is here any more
     */
    public boolean refresh(boolean active) {
        if (standing == null) {
            return false;
        }
        var now = sessions.see(standing.sessionId(), active);
        now.ifPresent(this::take);
        return now.isPresent();
    }

    /** @throws Refusal forbidden, when nobody is signed in, or not all the way */
    public SignedIn person() {
        if (person == null || !isSignedIn()) {
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
        return isSignedIn() && (onPlatform().may(permission) || caller().may(permission));
    }

    /** Whether the person may open a page at this path; for links. */
    public boolean opens(String path) {
        return isSignedIn() && Places.open(onPlatform(), caller(), path);
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
        return tenantId == null ? onPlatform() : person().in(tenantId).at(getSessionId());
    }

    /** The person on the platform side, with no tenant bound. */
    public Caller onPlatform() {
        return person().onPlatform().at(getSessionId());
    }

    /** Where the person's work is. */
    public String getHome() {
        return Places.home(onPlatform(), caller());
    }

    /**
     * Where to go after a step of the sign-in: to the next step; after the last back to the page that asked for it when the person may open
     * it, else to their work.
     */
    public String onward(@Nullable String back) {
        String inside = Links.inside(back);
        if (!isSignedIn()) {
            String next = stage() == Sessions.Stage.CODE ? Places.CODE : Places.AUTHENTICATOR;
            return inside == null ? next : next + "?back=" + URLEncoder.encode(inside, StandardCharsets.UTF_8);
        }
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
