package countinghouse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of pages, made from addresses of pages. */
final class Links {
    private Links() {}

    /** Path and query of this request, without one parameter. */
    static String without(HttpServletRequest request, String parameter) {
        String query = request.getQueryString();
        String path = path(request);
        if (query == null) {
            return path;
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.equals(parameter) && !pair.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    static String with(HttpServletRequest request, String parameter, String value) {
        String base = without(request, parameter);
        return base
                + (base.indexOf('?') < 0 ? '?' : '&')
                + parameter
                + '='
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The path as the reader sees it; a welcome file stays behind its slash, an error page behind the address that failed. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/index.xhtml") ? "/" : path;
    }

    /** A place inside this product to go on to, or null: never an address somewhere else. */
    static @Nullable String inside(@Nullable String address) {
        boolean ours = address != null
                && address.matches("/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&_.%-]*)?")
                && !address.startsWith("//")
                && !address.contains("..");
        return ours ? address : null;
    }
}
