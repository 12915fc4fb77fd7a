package countinghouse.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application server as a child process. */
final class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Layout layout;
    private final ServerDomain domain;
    private final Secrets secrets;
    private final ServerAdmin admin;

    Server(Layout layout, Ports ports, Secrets secrets) throws IOException {
        this.layout = layout;
        this.domain = new ServerDomain(layout, secrets);
        this.secrets = secrets;
        this.admin = new ServerAdmin(ports.admin(), secrets.password("server-admin-password"));
    }

    ServerDomain domain() {
        return domain;
    }

    /** Starts the program; it boots while the caller goes on. */
    Child start(BootCommands commands, Map<String, String> env) throws IOException, InterruptedException {
        Path before = layout.run("before-boot");
        Path after = layout.run("after-boot");
        commands.writeTo(before, after);
        keepLastLog();
        Child child = Child.start("server", command(before, after), env, layout);
        // the master password goes down a pipe, never onto a command line
        try (OutputStream in = child.process().getOutputStream()) {
            in.write(("AS_ADMIN_MASTERPASSWORD=" + secrets.password("server-master-password") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return child;
    }

    /** What the server said before it ended is evidence: one log back is kept. */
    private void keepLastLog() throws IOException {
        Path log = layout.log("server.log");
        if (Files.exists(log)) {
            Files.move(log, layout.log("server-before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Asks the server's own tool for the command it would run: no second virtual machine stays in memory for it. */
    private List<String> command(Path before, Path after) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Secrets.write(
                secrets.path("server-tool"),
                "AS_ADMIN_MASTERPASSWORD=" + secrets.password("server-master-password") + "\n");
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                domain.home().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--passwordfile",
                secrets.path("server-tool").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                domain.parent().toString(),
                "--prebootcommandfile",
                before.toString(),
                "--postbootcommandfile",
                after.toString(),
                ServerDomain.NAME));
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> lines = said.lines().toList();
        int begin = lines.indexOf(java);
        int end = lines.lastIndexOf("");
        if (begin < 0 || end < begin) {
            throw new Problem("The server's start command is not to be had: "
                    + lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("no output"));
        }
        return adapted(lines.subList(begin, end));
    }

    private List<String> adapted(List<String> shipped) throws IOException {
        Path fonts = layout.run("fontconfig.properties");
        // without libfontconfig on the machine the virtual machine finds no font at all and reports fail
        Files.writeString(fonts, "version=1\nsequence.allfonts=default\n");
        var command = new ArrayList<String>();
        for (String argument : shipped) {
            if (argument.startsWith("-Xmx")
                    || argument.startsWith("-XX:NewRatio")
                    || argument.startsWith("-Dosgi.shell")
                    || argument.startsWith("-javaagent:")) {
                continue;
            }
            if (argument.equals("com.sun.enterprise.glassfish.bootstrap.ASMain")) {
                command.addAll(List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ReservedCodeCacheSize=160m",
                        "-Duser.timezone=UTC",
                        // what the server's own error page calls itself, before the application is there
                        "-Dproduct.name=",
                        "-Dsun.awt.fontconfig=" + fonts,
                        "-Djava.io.tmpdir=" + layout.data().resolve("tmp")));
            }
            // a shell that listens on a port is no part of this product
            command.add(argument.replace(",org.apache.felix.shell.remote", ""));
        }
        return command;
    }

    void awaitBoot(Child child) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                throw new Problem("The server did not start: " + Child.lastWords(layout.log("server.log")) + " ("
                        + layout.log("server.log") + ")");
            }
            if (admin.answers()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new Problem(
                "The server did not start within " + PATIENCE.toMinutes() + " min, see " + layout.log("server.log"));
    }

    void deploy() throws IOException, InterruptedException {
        admin.deploy(layout.application());
    }
}
