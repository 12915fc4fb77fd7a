package countinghouse.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line of {@code ./ops}, taken apart.
 *
 * @param command its first word, or two
 * @param named {@code --name value}
 * @param files what stands alone
 * @param from where the caller stands: files are named from there
 */
record Options(String command, Map<String, String> named, List<String> files, Path from) {
    private static final List<String> OF_TWO = List.of("merchant", "import");

    static Options of(List<String> arguments, Path from) {
        boolean two = OF_TWO.contains(arguments.getFirst()) && arguments.size() > 1;
        String command = two ? arguments.get(0) + " " + arguments.get(1) : arguments.getFirst();
        Map<String, String> named = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = two ? 2 : 1; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (i + 1 < arguments.size()) {
                named.put(word.substring(2), arguments.get(++i));
            } else {
                throw new Problem("./ops " + command + ": " + word + " needs a value.");
            }
        }
        return new Options(command, named, files, from);
    }

    String merchant() {
        String id = required("merchant");
        if (!id.matches("mer_[0-9a-z]{1,28}")) {
            throw new Problem("./ops " + command + ": " + id + " is no id of a merchant (mer_…).");
        }
        return id;
    }

    String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            throw new Problem("./ops " + command + " needs --" + name + ".");
        }
        if (!value.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new Problem("./ops " + command + ": --" + name + " " + value + " is not of the form it must have.");
        }
        return value;
    }

    String optional(String name) {
        return named.getOrDefault(name, "");
    }

    Path file() {
        if (files.size() != 1) {
            throw new Problem("./ops " + command + " needs one file or folder.");
        }
        return from.resolve(files.getFirst());
    }
}
