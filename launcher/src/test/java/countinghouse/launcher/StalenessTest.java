package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts' question "is what was built still what the sources say?", asked of a small tree with a space in its path. */
class StalenessTest {
    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void plant() throws Exception {
        tree = Files.createDirectories(folder.resolve("with a space"));
        Files.createDirectories(tree.resolve(".mvn"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Files.createDirectories(tree.resolve("ejb/src/main/java"));
        Files.writeString(tree.resolve("ejb/pom.xml"), "<project/>");
        Files.writeString(tree.resolve("ejb/src/main/java/A.java"), "class A {}");
        Files.createDirectories(tree.resolve("ejb/src/test/java"));
    }

    @Test
    void nothing_changed_is_nothing_stale() throws Exception {
        assertEquals(state(), state());
    }

    @Test
    void a_changed_a_new_and_a_deleted_source_are_seen() throws Exception {
        String before = state();
        Path source = tree.resolve("ejb/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
        String touched = state();
        assertNotEquals(before, touched);
        Files.writeString(tree.resolve("ejb/src/main/java/B.java"), "class B {}");
        String added = state();
        assertNotEquals(touched, added);
        Files.delete(source);
        assertNotEquals(added, state());
    }

    @Test
    void a_test_does_not_make_the_product_stale() throws Exception {
        String before = state();
        Files.writeString(tree.resolve("ejb/src/test/java/ATest.java"), "class ATest {}");
        assertEquals(before, state());
    }

    private String state() throws Exception {
        Path scripts = Path.of("bin/common.sh").toAbsolutePath();
        var builder = new ProcessBuilder("bash", "-euc", ". \"$1\"; sources_state", "bash", scripts.toString());
        builder.environment().put("COUNTINGHOUSE_HOME", tree.toString());
        builder.environment().put("JAVA_HOME", "/jdk");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return said;
    }
}
