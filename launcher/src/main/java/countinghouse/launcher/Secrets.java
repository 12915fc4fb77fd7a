package countinghouse.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Passwords and keys this copy made for itself at its first start, one file each, readable by its owner only. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;

    public Secrets(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** A password of 24 letters and digits (over 138 bits) without look-alikes: it can be typed and needs no quoting. */
    static String newPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** 32 random bytes in base64: the form of the master key and of shared webhook secrets. */
    static String newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    public String password(String name) throws IOException {
        return text(name, Secrets::newPassword);
    }

    public Path key(String name) throws IOException {
        text(name, Secrets::newKey);
        return path(name);
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** What the file holds; made first when it is missing. */
    String text(String name, Supplier<String> first) throws IOException {
        Path file = path(name);
        if (!Files.exists(file)) {
            write(file, first.get());
        }
        return Files.readString(file).strip();
    }

    /** Appears whole or not at all, so a start that is killed here leaves no empty password behind. */
    static void write(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
