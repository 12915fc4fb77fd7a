package countinghouse.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A random name by which a browser is known again: it opens nothing, but whoever has it is not slowed down by strangers' wrong tries. */
public final class DeviceCookie {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private DeviceCookie() {}

    static @Nullable String of(HttpServletRequest request) {
        String value = Language.cookie(request, name(request));
        return value != null && value.matches("[A-Za-z0-9_-]{43}") ? value : null;
    }

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Over HTTPS bound to this very host; the demo also answers on plain HTTP. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-device" : "device";
    }

    public static void give(HttpServletRequest request, HttpServletResponse response, String device) {
        Cookie cookie = new Cookie(name(request), device);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
