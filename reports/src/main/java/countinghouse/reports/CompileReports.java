package countinghouse.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the layouts while the product is built; the compiler itself is not shipped. */
public final class CompileReports {
    private CompileReports() {}

    /**
     * Compiles each layout of a folder.
     *
     * @param folders where the {@code .jrxml} files are, and where the {@code .jasper} files go
     */
    public static void main(String[] folders) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(folders[1]));
        try (DirectoryStream<Path> layouts = Files.newDirectoryStream(Path.of(folders[0]), "*.jrxml")) {
            for (Path layout : layouts) {
                String name = layout.getFileName().toString().replace(".jrxml", ".jasper");
                JasperCompileManager.compileReportToFile(
                        layout.toString(), target.resolve(name).toString());
            }
        }
        for (TableShape table : TableShape.ALL) {
            try (InputStream layout =
                            new ByteArrayInputStream(TableLayout.of(table).getBytes(StandardCharsets.UTF_8));
                    OutputStream compiled = Files.newOutputStream(target.resolve(table.name() + ".jasper"))) {
                JasperCompileManager.compileReportToStream(layout, compiled);
            }
        }
    }
}
