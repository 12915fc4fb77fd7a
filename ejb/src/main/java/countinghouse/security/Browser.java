package countinghouse.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser calls itself, as a person would say it. Names are the same in all languages. */
final class Browser {
    private static final int LONGEST = 40;
    /** The first that fits; later ones are also written by earlier ones. */
    private static final Map<String, String> BROWSERS = inOrder(
            List.of("Edg", "Edge", "OPR/", "Opera", "MicroMessenger", "WeChat", "SamsungBrowser", "Samsung Internet"),
            List.of("FxiOS", "Firefox", "Firefox", "Firefox", "CriOS", "Chrome", "HeadlessChrome", "Chrome"),
            List.of("Chrome", "Chrome", "Safari", "Safari", "curl/", "curl"));

    private static final Map<String, String> SYSTEMS = inOrder(
            List.of("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "HarmonyOS", "HarmonyOS"),
            List.of("Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux"));

    private Browser() {}

    static String of(String userAgent) {
        List<String> parts = new ArrayList<>();
        first(BROWSERS, userAgent, parts);
        first(SYSTEMS, userAgent, parts);
        if (parts.isEmpty()) {
            String start = userAgent.strip();
            return start.isEmpty() ? "–" : start.substring(0, Math.min(LONGEST, start.length()));
        }
        return String.join(" · ", parts);
    }

    private static void first(Map<String, String> known, String userAgent, List<String> into) {
        for (Map.Entry<String, String> entry : known.entrySet()) {
            if (userAgent.contains(entry.getKey())) {
                into.add(entry.getValue());
                return;
            }
        }
    }

    @SafeVarargs
    private static Map<String, String> inOrder(List<String>... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (List<String> some : pairs) {
            for (int i = 0; i < some.size(); i += 2) {
                map.put(some.get(i), some.get(i + 1));
            }
        }
        return map;
    }
}
