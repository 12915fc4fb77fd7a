package countinghouse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One start, from nothing to a served page, and the stop that belongs to it. Database, sandbox and server boot side by
 * side; the application is deployed once the schema is current.
 */
final class Start {
    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final ServerEnvironment environment;
    private final DatabaseAccess access;
    private final Instance instance;
    private final MasterKeys masters;
    private final Console console;
    private final List<Child> children = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean stopping;

    private final boolean showsLogins;

    Start(Layout layout, Map<String, String> env, Console console) throws IOException {
        this.layout = layout;
        this.console = console;
        this.showsLogins = !"detach".equals(env.get("RUN_MODE"));
        this.ports = Ports.from(env).distinct();
        this.instance = new Instance(layout);
        this.secrets = new Secrets(layout.secrets());
        this.masters = new MasterKeys(secrets, env);
        this.environment = new ServerEnvironment(layout, ports, secrets, env);
        this.access = DatabaseAccess.from(env, ports, secrets);
    }

    /** Returns when something that must run has ended; the process is then over. */
    int run() throws Exception {
        int leftovers = instance.endLeftovers();
        if (leftovers > 0) {
            console.step("a start before this one was killed: stopped " + leftovers + " of its programs");
        }
        instance.notReady();
        requirePorts();
        DiskSpace.require(
                layout.data(),
                Files.isDirectory(layout.data().resolve("database")) ? DiskSpace.LATER_START : DiskSpace.FIRST_START);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        boot();
        instance.ready(environment.publicUrl(), ports);
        new Announcement(environment, secrets, layout).print(console, showsLogins);
        return watch();
    }

    private void requirePorts() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        for (var port : ports.named().entrySet()) {
            boolean outward = port.getKey().startsWith("HTTP");
            boolean sandbox = List.of("SANDBOX_PORT", "ACQUIRER_PORT", "SMTP_PORT", "SFTP_PORT")
                    .contains(port.getKey());
            boolean unused = port.getKey().equals("DB_PORT") && !access.embedded();
            if (!unused && (!sandbox || environment.withSandbox())) {
                InetAddress address = outward ? InetAddress.getByName(environment.bindAddress()) : loopback;
                Ports.requireFree(port.getKey(), port.getValue(), address);
            }
        }
    }

    private void boot() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var payara = new Server(layout, ports, secrets);
            var database = CompletableFuture.runAsync(() -> failing(this::startDatabase), threads);
            var sandbox = CompletableFuture.runAsync(() -> failing(this::startSandbox), threads);
            var server = CompletableFuture.runAsync(() -> failing(() -> startServer(payara)), threads);
            CompletableFuture.anyOf(
                            CompletableFuture.allOf(database, sandbox, server),
                            failureOf(database),
                            failureOf(sandbox),
                            failureOf(server))
                    .join();
            masters.fit(access);
            if (environment.isDemo() && environment.migrates()) {
                new DemoList(access, layout.data().resolve("tmp/demo-list")).importOnce();
            }
            if (environment.withApplication()) {
                console.step("deploying the application");
                payara.deploy();
                new Page(ports, new Certificate(secrets), layout.log("server.log")).await(this::serverLives);
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Completes only by failure, so the first part that fails ends the start without waiting for the others. */
    private static CompletableFuture<Void> failureOf(CompletableFuture<?> part) {
        var failure = new CompletableFuture<Void>();
        part.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed);
            }
        });
        return failure;
    }

    private void startDatabase() throws IOException, InterruptedException, SQLException {
        if (access.embedded()) {
            new EmbeddedDatabase(layout, ports, access).start(this::keep);
            console.step("database ready on port " + ports.database());
        }
        if (!environment.migrates()) {
            return;
        }
        // tables are made without a transaction: a first making that was cut short cannot be continued, only repeated
        Path complete = layout.data().resolve("database/schema-complete");
        if (access.embedded() && !Files.exists(complete)) {
            new Schema(access).empty();
        }
        int ran = new Migration(access).run();
        if (access.embedded()) {
            Files.writeString(complete, "");
        }
        console.step(ran == 0 ? "schema is current" : "schema brought up to date by " + ran + " migrations");
    }

    private void startSandbox() throws IOException, InterruptedException {
        if (environment.withSandbox()) {
            var sandbox = new Sandbox(layout, environment.sandboxUrl());
            Child child = sandbox.start(environment.sandbox());
            keep(child);
            sandbox.awaitHealth(child);
            console.step("sandbox ready on port " + ports.sandbox());
        }
    }

    private void startServer(Server server) throws IOException, InterruptedException, GeneralSecurityException {
        server.domain().prepare();
        var commands = new BootCommands(ports, environment.bindAddress(), environment.requestSeconds());
        Child child = server.start(commands, environment.server(access));
        keep(child);
        server.awaitBoot(child);
        console.step("server ready on port " + ports.http());
    }

    /** A program that comes up while everything is being stopped is stopped too. */
    private void keep(Child child) {
        synchronized (children) {
            if (stopping) {
                child.stop(Duration.ofSeconds(20));
            } else {
                children.add(child);
            }
        }
    }

    private boolean serverLives() {
        return List.copyOf(children).stream().anyMatch(child -> child.name().equals("server") && child.isAlive());
    }

    /** Waits until one of the programs ends by itself. The sandbox is started again; without the others there is no product. */
    private int watch() throws Exception {
        while (!stopping) {
            Thread.sleep(500);
            for (Child child : List.copyOf(children)) {
                if (!child.isAlive() && !stopping) {
                    if (!child.name().equals("sandbox")) {
                        console.print("The " + child.name() + " ended unexpectedly (" + ending(child)
                                + "). Everything else is stopped; ./run starts again where it was.");
                        return 1;
                    }
                    console.print("The sandbox ended unexpectedly (" + ending(child) + ") and is started again.");
                    children.remove(child);
                    startSandbox();
                }
            }
        }
        return 0;
    }

    private static String ending(Child child) {
        int code = child.process().exitValue();
        return code > 128 ? "signal " + (code - 128) : "exit code " + code;
    }

    /** Server first, database last. Also runs when the start failed half-way. */
    void stop() {
        synchronized (children) {
            stopping = true;
            for (String name : List.of("server", "sandbox", "database")) {
                for (Child child : children) {
                    if (child.name().equals(name)) {
                        child.stop(Duration.ofSeconds(name.equals("database") ? 60 : 25));
                    }
                }
            }
            children.clear();
            try {
                instance.notReady();
            } catch (IOException stays) {
                // the lock is gone with this process, which is what counts
            }
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    private static void failing(Part part) {
        try {
            part.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }
}
