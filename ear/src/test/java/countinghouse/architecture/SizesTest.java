package countinghouse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The gates of size, read from the sources of all modules: files, methods, parameters. */
class SizesTest {
    private static final int FILE = 300;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 5;

    @Test
    void files_and_methods_are_small() throws IOException {
        try (var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<JavaFileObject> sources = new ArrayList<>();
            files.getJavaFileObjectsFromPaths(sources()).forEach(sources::add);
            assertEquals(List.of(), tooLarge(sources));
        }
    }

    @Test
    void what_is_planted_is_found() throws IOException {
        String lines = "int a = 0;\n".repeat(45);
        String source = "class Planted { void l() {\n" + lines + "}\n"
                + "void p(int a, int b, int c, int d, int e, int f) {}\n" + "\n".repeat(300) + "}";
        assertEquals(3, tooLarge(List.of(new Text(source))).size());
        String fine =
                "record Fine(int a, int b, int c, int d, int e, int f) { void p(int a, int b, int c, int d, int e) {} }";
        assertEquals(List.of(), tooLarge(List.of(new Text(fine))));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> files = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SizesTest::javaFiles)
                    .toList();
            assertTrue(files.size() > 100, "the sources were not found");
            return files;
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tooLarge(List<JavaFileObject> sources) throws IOException {
        List<String> found = new ArrayList<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            String name = unit.getSourceFile().getName();
            long lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().count();
            if (lines > FILE) {
                found.add(name + " has " + lines + " lines");
            }
            new Methods(name, unit, positions, found).scan(unit, null);
        }
        return found;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final String file;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;
        private boolean inRecord;

        Methods(String file, CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.file = file;
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        /** Sample data is long and flat; files of tests are held to the size of a file only. */
        private boolean ofATest() {
            return file.contains("/src/test/");
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, none);
            inRecord = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            var map = unit.getLineMap();
            if (method.getBody() != null) {
                long lines = map.getLineNumber(positions.getEndPosition(unit, method))
                        - map.getLineNumber(positions.getStartPosition(unit, method.getBody()))
                        + 1;
                if (lines > METHOD && !ofATest()) {
                    found.add(file + " " + method.getName() + " has " + lines + " lines");
                }
            }
            boolean exempt =
                    file.contains("/src/test/") || (inRecord && method.getName().contentEquals("<init>"));
            if (method.getParameters().size() > PARAMETERS && !exempt) {
                found.add(file + " " + method.getName() + " has "
                        + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, none);
        }
    }
}
