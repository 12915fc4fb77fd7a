package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a zip or jar so that the folder either is complete or does not exist. */
final class Archive {
    private Archive() {}

    /** Unpacks the entries below {@code prefix} into {@code target}; nothing happens when it is there already. */
    static void unpack(Path archive, String prefix, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        Path half = target.resolveSibling(
                target.getFileName() + ".half-" + ProcessHandle.current().pid());
        delete(half);
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                copy(zip, entries.nextElement(), prefix, half);
            }
        } catch (IOException failed) {
            delete(half);
            throw failed;
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(ZipFile zip, ZipEntry entry, String prefix, Path half) throws IOException {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
            return;
        }
        Path file = half.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!file.startsWith(half)) {
            throw new IOException("entry leaves its folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (entry.getName().contains("/bin/") || entry.getName().contains("/scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
