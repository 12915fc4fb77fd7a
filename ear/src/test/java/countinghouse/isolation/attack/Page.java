package countinghouse.isolation.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as a browser reads it: its forms with their fields, and what can be clicked in them. */
final class Page {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(input|select|textarea|button|a)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private Page() {}

    /** @param fields names and values as they stand in the page */
    record Form(String id, String action, Map<String, String> fields, List<String> actions, List<String> texts) {
        /** The body of a post of the form by one of its actions, as PrimeFaces sends it. */
        String body(String by, Map<String, String> instead) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.putAll(instead);
            all.put(id, id);
            all.put("jakarta.faces.partial.ajax", "true");
            all.put("jakarta.faces.source", by);
            all.put("jakarta.faces.partial.execute", "@all");
            all.put("jakarta.faces.partial.render", "@all");
            all.put(by, by);
            return encoded(all);
        }
    }

    static String encoded(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    static List<Form> forms(String html) {
        List<Form> forms = new ArrayList<>();
        Matcher matcher = FORM.matcher(html);
        while (matcher.find()) {
            Map<String, String> attributes = attributes(matcher.group(1));
            if (attributes.containsKey("id")) {
                forms.add(form(attributes, matcher.group(2)));
            }
        }
        return forms;
    }

    private static Form form(Map<String, String> attributes, String inner) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> actions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Matcher tags = TAG.matcher(inner);
        while (tags.find()) {
            Map<String, String> tag = attributes(tags.group(2));
            String name = tag.get("name");
            String type = tag.getOrDefault("type", "text");
            boolean clickable = tags.group(1).equals("button") || type.equals("submit");
            if (tags.group(1).equals("a")) {
                if ("#".equals(tag.get("href")) && tag.containsKey("id")) {
                    actions.add(tag.get("id"));
                }
            } else if (name != null && clickable) {
                actions.add(name);
            } else if (name != null
                    && (!type.matches("checkbox|radio") || tags.group(2).contains("checked"))) {
                fields.put(name, tag.getOrDefault("value", ""));
                if (type.matches("text|search|tel|number") && !tags.group(1).equals("select")) {
                    texts.add(name);
                }
            }
        }
        return new Form(attributes.get("id"), attributes.getOrDefault("action", ""), fields, actions, texts);
    }

    /** Values that a list on the page offers. */
    static List<String> options(String html) {
        List<String> options = new ArrayList<>();
        Matcher matcher = OPTION.matcher(html);
        while (matcher.find()) {
            String value = attributes(matcher.group(1)).get("value");
            if (value != null) {
                options.add(value);
            }
        }
        return options;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            attributes.put(matcher.group(1), unescaped(matcher.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
