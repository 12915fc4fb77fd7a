package countinghouse.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the product, and which of them a reader means. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE);

    static final String COOKIE = "language";

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code zh-CN}, {@code zh} or {@code en-GB}; null for any other. */
    static @Nullable Language of(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return switch (Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
            case "zh" -> CHINESE;
            case "en" -> ENGLISH;
            default -> null;
        };
    }

    /** What the reader chose before; null when they never did. */
    static @Nullable Language chosen(HttpServletRequest request) {
        return of(cookie(request, COOKIE));
    }

    /** The first language of the browser's list that we speak, else English. */
    static Language preferred(HttpServletRequest request) {
        for (Locale wish : Collections.list(request.getLocales())) {
            Language spoken = of(wish.toLanguageTag());
            if (spoken != null) {
                return spoken;
            }
        }
        return ENGLISH;
    }

    /** For what is no page: the language that the reader chose, else the first of the browser's that we speak. */
    public static Locale localeOf(HttpServletRequest request) {
        Language chosen = chosen(request);
        return (chosen == null ? preferred(request) : chosen).locale();
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
