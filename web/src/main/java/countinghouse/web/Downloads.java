package countinghouse.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files that a browser keeps and does not show. */
public final class Downloads {
    private Downloads() {}

    /** The header's value by RFC 6266: a plain name for all, the true one for who can read it. */
    public static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
