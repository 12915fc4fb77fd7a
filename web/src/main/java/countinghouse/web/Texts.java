package countinghouse.web;

import countinghouse.kernel.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sentences whose key or parameters are known only when the page is written. In pages: {@code words}. */
@Named("words")
@RequestScoped
public class Texts {
    @Inject
    private Session session;

    /** The sentence of a key made from parts, e.g. {@code words.say('mcc.' + code)}. */
    public String say(String key) {
        return Words.in(session.getLocale()).say(key);
    }

    /** The same, or a fallback where a code came from outside and may be new to us. */
    public String sayOr(String key, String fallback) {
        Words words = Words.in(session.getLocale());
        return words.know(key) ? words.say(key) : fallback;
    }

    /** What follows the prefix in all keys that begin with it. */
    public Set<String> below(String prefix) {
        return Words.in(session.getLocale()).below(prefix);
    }

    public String fill(String key, Map<String, String> parameters) {
        return Words.in(session.getLocale()).say(key, parameters);
    }

    /** The first key's sentence where it is known, else the second's, filled in; the bare code when neither is. */
    public String fillOr(String key, String fallback, Map<String, String> parameters) {
        Words words = Words.in(session.getLocale());
        if (words.know(key)) {
            return words.say(key, parameters);
        }
        return words.know(fallback) ? words.say(fallback, parameters) : fallback;
    }

    /** In the language of somebody else than the reader, such as a person who is phoned. */
    public String in(String language, String key, Map<String, String> parameters) {
        return Words.in(Locale.forLanguageTag(language)).say(key, parameters);
    }

    public String with(String key, String name, Object value) {
        return fill(key, Map.of(name, String.valueOf(value)));
    }

    public String with2(String key, String name, Object value, String name2, Object value2) {
        return fill(key, Map.of(name, String.valueOf(value), name2, String.valueOf(value2)));
    }

    /** A step of the applicant's way; one that this page does not know yet is shown by its code rather than not at all. */
    public String timeline(String code, Map<String, String> parameters) {
        return filledOr("timeline." + code, parameters, code);
    }

    /** The smaller line below it, or nothing. */
    public String timelineDetail(String code, Map<String, String> parameters) {
        return filledOr("timeline." + code + ".who", parameters, "");
    }

    private String filledOr(String key, Map<String, String> parameters, String fallback) {
        Words words = Words.in(session.getLocale());
        return words.know(key) ? words.say(key, parameters) : fallback;
    }

    /** What was refused, for pages that answer at a place of their own. */
    public String refusal(Refusal refusal) {
        return RefusalMessages.words(session.getLocale(), refusal);
    }
}
