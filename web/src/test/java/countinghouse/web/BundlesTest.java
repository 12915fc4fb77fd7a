package countinghouse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No reader meets a key instead of words: both languages have the same keys, and every key that is used has words. */
class BundlesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.(?:invalid|conflict|unavailable)\\(\\s*\"([a-z.-]+)\"\\s*[,)]");
    private static final Pattern KEY =
            Pattern.compile("\\b(my|[msa])\\['([^']+)']|\\bwords\\.(?:say|with2?|fill)\\('([^']+)'\\s*[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "staff", "account", "money", "faces"})
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertEquals(keys(bundle), keys(bundle + "_zh_CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "staff", "account", "money"})
    void both_languages_have_the_same_places_to_fill_in(String bundle) throws IOException {
        Properties english = load(bundle);
        Properties chinese = load(bundle + "_zh_CN");
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
        }
    }

    @Test
    void every_refusal_of_the_domain_has_words() throws IOException {
        Set<String> known = keys("messages");
        known.addAll(keys("staff"));
        known.addAll(keys("account"));
        known.addAll(keys("money"));
        Set<String> missing = new TreeSet<>();
        for (String module : new String[] {"ejb", "workflow", "reports", "gateways"}) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                Matcher refusals = REFUSAL.matcher(Files.readString(file));
                while (refusals.find()) {
                    String code = refusals.group(1);
                    if (!code.endsWith(".") && !known.contains("refusal." + code)) {
                        missing.add(code);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_key_on_a_page_has_words() throws IOException {
        Set<String> messages = keys("messages");
        Set<String> staff = keys("staff");
        Set<String> account = keys("account");
        Set<String> money = keys("money");
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher used = KEY.matcher(Files.readString(page));
            while (used.find()) {
                String key = used.group(2) == null ? used.group(3) : used.group(2);
                boolean known = switch (String.valueOf(used.group(1))) {
                    case "m" -> messages.contains(key);
                    case "s" -> staff.contains(key);
                    case "a" -> account.contains(key);
                    case "my" -> money.contains(key);
                    default -> Stream.of(messages, staff, account, money).anyMatch(words -> words.contains(key));
                };
                if (!known) {
                    missing.add(page.getFileName() + ": " + key);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void refusals_that_belong_to_a_field_have_words() throws IOException {
        Set<String> known = keys("messages");
        known.addAll(keys("staff"));
        known.addAll(keys("account"));
        known.addAll(keys("money"));
        for (String code : load("places").stringPropertyNames()) {
            assertTrue(known.contains("refusal." + code), code);
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher found = Pattern.compile("\\{[^}]+}").matcher(sentence);
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }

    private static Iterable<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) throws IOException {
        Properties words = new Properties();
        try (InputStream file = BundlesTest.class.getResourceAsStream(bundle + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
