package countinghouse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names tests that are in the sources. */
class SecurityDocTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("acceptance", "ear", "ejb", "gateways", "launcher", "reports", "sandbox", "web", "workflow");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Journey))(?:#(\\w+))?`");
    /** A method that runs as a test, and its name. */
    private static final Pattern TEST =
            Pattern.compile("@(?:Test|ParameterizedTest|TestFactory)\\b.*?(?:void|>)\\s+(\\w+)\\s*\\(", Pattern.DOTALL);

    private static final String LAST_OF_THE_DESIGN = "## OWASP";
    private static final int FEWEST = 100;

    @Test
    void every_test_that_the_document_names_is_there() throws IOException {
        Map<String, String> sources = sources();
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        Matcher matcher = NAMED.matcher(Files.readString(ROOT.resolve("docs/security.md")));
        while (matcher.find()) {
            named++;
            if (!isThere(sources.get(matcher.group(1)), matcher.group(2))) {
                missing.add(matcher.group());
            }
        }
        assertEquals(new TreeSet<>(), missing, "docs/security.md names tests that are not there");
        assertTrue(named >= FEWEST, "only " + named + " tests were found in docs/security.md");
    }

    /** Each line of the design's tables names a test, or says in its last column what is missing. */
    @Test
    void every_line_of_the_design_has_a_test_or_a_gap() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/security.md"));
        List<String> lines = text.substring(0, text.indexOf(LAST_OF_THE_DESIGN))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("| gap |"))
                .toList();
        List<String> silent = lines.stream()
                .filter(line -> !NAMED.matcher(line).find()
                        && line.substring(line.lastIndexOf('|', line.length() - 2) + 1, line.length() - 1)
                                .isBlank())
                .toList();
        assertEquals(List.of(), silent);
        for (int i = 1; i <= 12; i++) {
            String invariant = "| I" + i + " ";
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(invariant)), invariant);
        }
        assertTrue(lines.size() > 70, "lines of the design: " + lines.size());
    }

    private static boolean isThere(String source, String method) {
        return source != null
                && (method == null
                        || TEST.matcher(source)
                                .results()
                                .anyMatch(test -> test.group(1).equals(method)
                                        && !test.group().contains("@Disabled")));
    }

    /** The texts of classes of one name in several modules are read as one. */
    private static Map<String, String> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> walk = Files.walk(tests)) {
                    walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return files.stream().collect(Collectors.toMap(SecurityDocTest::name, SecurityDocTest::text, String::concat));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
