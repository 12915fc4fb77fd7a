package countinghouse.workflow.control;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the elements of the models are called in a reader's language. The model's own names are English. */
@FunctionalInterface
interface ElementNames {
    ElementNames OF_THE_MODEL = (_, name) -> name == null ? "" : name;

    /** @param name in the model; null when it has none */
    String of(String element, @Nullable String name);

    /** Names by {@code diagram_<language>.properties}; the model's where a language has no file, or no word. */
    static ElementNames in(Locale language) {
        try {
            ResourceBundle words = ResourceBundle.getBundle(
                    "countinghouse.workflow.diagram",
                    language,
                    ElementNames.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return (element, name) ->
                    words.containsKey(element) ? words.getString(element) : OF_THE_MODEL.of(element, name);
        } catch (MissingResourceException e) {
            return OF_THE_MODEL;
        }
    }
}
