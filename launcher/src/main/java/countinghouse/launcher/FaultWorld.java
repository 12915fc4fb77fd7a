package countinghouse.launcher;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Database, sandbox and server of a bench as three programs that can be killed one by one, as a machine that fails would end them. */
final class FaultWorld implements AutoCloseable {
    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final ServerEnvironment environment;
    private final DatabaseAccess access;
    private final MasterKeys masters;
    private @Nullable Child database;
    private @Nullable Child sandbox;
    private volatile @Nullable Child server;

    /** What is killed. */
    enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    FaultWorld(Map<String, String> outer) throws IOException {
        var env = new HashMap<>(outer);
        this.layout = Layout.from(env);
        this.ports = Ports.from(env).distinct();
        this.secrets = new Secrets(layout.secrets());
        this.masters = new MasterKeys(secrets, env);
        this.environment = new ServerEnvironment(layout, ports, secrets, env);
        this.access = DatabaseAccess.from(env, ports, secrets);
    }

    void start() throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        new Instance(layout).endLeftovers();
        startDatabase();
        new Migration(access).run();
        masters.fit(access);
        var outside = new Sandbox(layout, environment.sandboxUrl());
        Child started = outside.start(environment.sandbox());
        sandbox = started;
        outside.awaitHealth(started);
        startServer();
    }

    private void startDatabase() throws IOException, InterruptedException {
        new EmbeddedDatabase(layout, ports, access).start(child -> database = child);
    }

    private void startServer() throws IOException, InterruptedException, GeneralSecurityException {
        var payara = new Server(layout, ports, secrets);
        payara.domain().prepare();
        var commands = new BootCommands(ports, environment.bindAddress(), environment.requestSeconds());
        Child started = payara.start(commands, environment.server(access));
        server = started;
        payara.awaitBoot(started);
        payara.deploy();
        new Page(ports, new Certificate(secrets), layout.log("server.log")).await(started::isAlive);
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill(Victim victim) throws InterruptedException {
        if (victim != Victim.DATABASE) {
            kill(server);
        }
        if (victim != Victim.SERVER) {
            kill(database);
        }
    }

    private static void kill(@Nullable Child child) throws InterruptedException {
        if (child == null) {
            return;
        }
        child.process().destroyForcibly();
        if (!child.process().waitFor(20, TimeUnit.SECONDS)) {
            throw new Problem("The " + child.name() + " does not die.");
        }
    }

    /** Starts what is not there. */
    void revive() throws IOException, InterruptedException, GeneralSecurityException {
        if (isOver(database)) {
            startDatabase();
        }
        if (isOver(server)) {
            startServer();
        }
    }

    private static boolean isOver(@Nullable Child child) {
        return child == null || !child.isAlive();
    }

    DatabaseAccess database() {
        return access;
    }

    String base() {
        return "http://127.0.0.1:" + ports.http();
    }

    String sandboxUrl() {
        return environment.sandboxUrl();
    }

    Secrets secrets() {
        return secrets;
    }

    Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        stop(server);
        stop(sandbox);
        stop(database);
    }

    private static void stop(@Nullable Child child) {
        if (child != null) {
            child.stop(Duration.ofSeconds(30));
        }
    }
}
