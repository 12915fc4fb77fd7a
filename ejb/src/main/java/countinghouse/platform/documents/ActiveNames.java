package countinghouse.platform.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that stand in a PDF for what would run, send or carry something. They may be written with escapes, which are undone first. */
final class ActiveNames {
    private static final String LONG =
            "JavaScript|Launch|SubmitForm|ImportData|GoTo[ER]|EmbeddedFiles?|RichMedia\\w*|Rendition|FileAttachment";
    private static final String SHORT = "JS|EF|XFA|AA|Movie|Sound|3D";
    private static final String END = "(?=[\\x00\\s/<>\\[\\](){}%]|\\z)";
    private static final String SPACE = "[\\x00\\s]";

    private static final Pattern ONE = Pattern.compile(LONG + "|" + SHORT);
    private static final Pattern ANY = Pattern.compile("/(" + LONG + "|" + SHORT + ")" + END);
    /** In pictures, fonts and pages' own content two letters may stand by chance: there they count with what follows them only. */
    private static final Pattern AMID = Pattern.compile("/(" + LONG + ")" + END + "|/JS" + SPACE + "*[(<]|/JS" + SPACE
            + "+\\d+" + SPACE + "+\\d+" + SPACE + "+R|/XFA" + SPACE + "*\\[|/AA" + SPACE + "*<<");

    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    private ActiveNames() {}

    /** Whether this name, read already, is one of them. */
    static boolean isOne(String name) {
        return ONE.matcher(name).matches();
    }

    /** Whether one stands in a text that consists of a PDF's objects. */
    static boolean standIn(String objects) {
        return ANY.matcher(unescaped(objects)).find();
    }

    /** Whether one stands in any bytes. */
    static boolean amid(String bytes) {
        return AMID.matcher(unescaped(bytes)).find();
    }

    static String unescaped(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
