package countinghouse.web;

import countinghouse.kernel.Refusal;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A refusal in the reader's words, put where they can do something about it. */
public final class RefusalMessages {
    private static final ResourceBundle PLACES = ResourceBundle.getBundle("countinghouse.web.places", Locale.ROOT);

    private RefusalMessages() {}

    /** At the field it is about when the page shows that field, else at the head of the page. */
    public static void show(FacesContext context, Refusal refusal) {
        String words = words(context.getViewRoot().getLocale(), refusal);
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words);
        UIComponent field = field(context, refusal.code());
        if (field == null) {
            context.addMessage(null, message);
        } else {
            ((EditableValueHolder) field).setValid(false);
            context.addMessage(field.getClientId(context), message);
            alsoWrite(context, field.getId() + "-message");
        }
        context.validationFailed();
    }

    /** At the field that the reader has just used, whatever field such a refusal is usually about. */
    public static void show(FacesContext context, Refusal refusal, UIComponent field) {
        String words = words(context.getViewRoot().getLocale(), refusal);
        context.addMessage(field.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        alsoWrite(context, field.getId() + "-message");
        context.validationFailed();
    }

    /** At one field, whose value does not count any more. */
    static void at(FacesContext context, UIComponent field, Refusal refusal) {
        String words = words(context.getViewRoot().getLocale(), refusal);
        context.addMessage(field.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        alsoWrite(context, field.getId() + "-message");
        context.validationFailed();
        context.renderResponse();
    }

    /** {@code refusal.<code>} with its parameters; a general sentence for a code that has none. */
    static String words(Locale locale, Refusal refusal) {
        Words words = Words.in(locale);
        String key = "refusal." + refusal.code();
        return words.know(key)
                ? words.say(key, inWords(words, refusal.parameters()))
                : words.say("refusal.other", Map.of("code", refusal.code()));
    }

    /** Requirements that are missing come as codes: {@code PERSON,ACCOUNT}; a time to wait as seconds. */
    private static Map<String, String> inWords(Words words, Map<String, String> parameters) {
        String seconds = parameters.get("seconds");
        if (seconds != null) {
            return Map.of("wait", waiting(words, Long.parseLong(seconds)));
        }
        String missing = parameters.get("missing");
        if (missing == null) {
            return parameters;
        }
        String named = Arrays.stream(missing.split("[,;\\s\\[\\]]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> words.know("requirement." + code) ? words.say("requirement." + code) : code)
                .collect(Collectors.joining(words.say("list.comma")));
        return Map.of("missing", named);
    }

    private static String waiting(Words words, long seconds) {
        return seconds <= 90
                ? words.say("wait.seconds", Map.of("n", Long.toString(seconds)))
                : words.say("wait.minutes", Map.of("n", Long.toString((seconds + 59) / 60)));
    }

    /** A request that writes only a part of the page must write the words as well, wherever they stand. */
    private static void alsoWrite(FacesContext context, String id) {
        UIComponent words = find(context, id);
        if (words != null && context.getPartialViewContext().isPartialRequest()) {
            context.getPartialViewContext().getRenderIds().add(words.getClientId(context));
        }
    }

    private static @Nullable UIComponent field(FacesContext context, String code) {
        UIComponent field = PLACES.containsKey(code) ? find(context, PLACES.getString(code)) : null;
        return field instanceof EditableValueHolder ? field : null;
    }

    private static @Nullable UIComponent find(FacesContext context, String id) {
        Deque<UIComponent> open = new ArrayDeque<>();
        open.add(context.getViewRoot());
        while (!open.isEmpty()) {
            UIComponent component = open.remove();
            if (id.equals(component.getId()) && isShown(component)) {
                return component;
            }
            component.getFacetsAndChildren().forEachRemaining(open::add);
        }
        return null;
    }

    private static boolean isShown(UIComponent component) {
        for (UIComponent at = component; at != null; at = at.getParent()) {
            if (!at.isRendered()) {
                return false;
            }
        }
        return true;
    }
}
