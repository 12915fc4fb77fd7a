package countinghouse.sandbox.card;

import java.util.Locale;
import java.util.ResourceBundle;

/** The hosted page's words, in English or Chinese. */
record CardWords(String language, ResourceBundle bundle) {
    private static final String NAME = "countinghouse.sandbox.card-field";

    static CardWords in(String language) {
        boolean chinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
        return new CardWords(
                chinese ? "zh-CN" : "en",
                ResourceBundle.getBundle(
                        NAME,
                        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key) {
        return bundle.getString(key);
    }
}
