package countinghouse.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The product's sentences in one language, with named places filled in: {@code "In stock: {count}"}. */
final class Words {
    private static final String[] BUNDLES = {
        "countinghouse.web.messages", "countinghouse.web.staff", "countinghouse.web.account", "countinghouse.web.money"
    };

    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    boolean know(String key) {
        for (String bundle : BUNDLES) {
            if (ResourceBundle.getBundle(bundle, locale).containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    Set<String> below(String prefix) {
        return Arrays.stream(BUNDLES)
                .flatMap(bundle -> ResourceBundle.getBundle(bundle, locale).keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    String say(String key) {
        for (String bundle : BUNDLES) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, locale);
            if (words.containsKey(key)) {
                return words.getString(key);
            }
        }
        throw new MissingResourceException("no words for " + key + " in " + locale, "messages", key);
    }

    String say(String key, Map<String, String> parameters) {
        String sentence = say(key);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return sentence;
    }
}
