package countinghouse.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, read in full.
 *
 * @param path what the route's {@code {names}} stood for
 * @param query the query string's parameters, the last of each name
 * @param headers by lower-case name
 */
// The bytes pass through and are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Question(Map<String, String> path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public String pathParameter(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Chinese if the caller prefers it, else English. */
    public boolean wantsChinese() {
        String accepted = header("accept-language").orElse("").strip().toLowerCase(java.util.Locale.ROOT);
        String asked = query.get("lang");
        return asked == null ? accepted.startsWith("zh") : asked.startsWith("zh");
    }

    /** The fields of a form that a browser sent. */
    public Map<String, String> form() {
        return parseQuery(new String(body, StandardCharsets.UTF_8));
    }

    static Map<String, String> parseQuery(@Nullable String raw) {
        Map<String, String> parameters = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int at = pair.indexOf('=');
                String name = at < 0 ? pair : pair.substring(0, at);
                String value = at < 0 ? "" : pair.substring(at + 1);
                parameters.put(decode(name), decode(value));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
