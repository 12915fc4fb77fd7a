package countinghouse.isolation.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names under which an endpoint may look for a value without any annotation that says so. */
final class ParameterNames {
    /** What things are called all over the product. */
    static final List<String> COMMON = List.of(
            "id",
            "tenant",
            "tenantId",
            "merchant",
            "merchantId",
            "order",
            "orderId",
            "sale",
            "saleId",
            "document",
            "documentId",
            "case",
            "caseId",
            "store",
            "storeId",
            "person",
            "file",
            "key",
            "sort",
            "filter");

    private static final Set<String> ASKING = Set.of(
            "getParameter",
            "getParameterValues",
            "getParameterMap",
            "getRequestParameterMap",
            "getRequestParameterValuesMap",
            "getQueryParameters",
            "getQueryString");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\bparam(?:Values)?(?:\\.([A-Za-z_]\\w*)|\\s*\\[\\s*['\"]([^'\"]+)['\"]\\s*])");

    private ParameterNames() {}

    /** Texts in the class file that could be names, if the class asks a request for anything; those of what it extends, too. */
    static Set<String> of(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Class<?> at = type; at != null && at.getName().startsWith("countinghouse."); at = at.getSuperclass()) {
            collect(at, names);
        }
        return names;
    }

    private static void collect(Class<?> type, Set<String> names) {
        boolean asks = false;
        Set<String> texts = new LinkedHashSet<>();
        for (PoolEntry entry : ClassFile.of().parse(bytes(type)).constantPool()) {
            if (entry instanceof StringEntry text
                    && NAME.matcher(text.stringValue()).matches()) {
                texts.add(text.stringValue());
            } else if (entry instanceof Utf8Entry word) {
                asks |= ASKING.contains(word.stringValue());
                names.addAll(inExpressions(word.stringValue()));
            }
        }
        if (asks) {
            names.addAll(texts);
        }
    }

    /** {@code param.id} and {@code param['id']}. */
    static Set<String> inExpressions(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return names;
    }

    /** A query that gives each name the same value, which stands as {@code |}. */
    static String query(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(COMMON);
        all.addAll(names);
        return String.join("&", all.stream().limit(90).map(name -> name + "=|").toList());
    }

    private static byte[] bytes(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
