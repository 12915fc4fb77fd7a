package countinghouse.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The door the scripts of the repository's root come through. */
public final class Launcher {
    private static final int NOT_UP = 2;

    private final Layout layout;
    private final Map<String, String> env;
    private final Console console = new Console(System.out);

    private Launcher(Map<String, String> env) {
        this.env = env;
        this.layout = Layout.from(env);
    }

    public static void main(String[] arguments) {
        var launcher = new Launcher(System.getenv());
        var given = List.of(arguments);
        int code = launcher.guarded(
                given.isEmpty() ? "start" : given.getFirst(), given.isEmpty() ? given : given.subList(1, given.size()));
        // a plain return would wait for threads of libraries
        System.exit(code);
    }

    private int guarded(String command, List<String> arguments) {
        String argument = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            layout.create();
            return switch (command) {
                case "start" -> start();
                case "status" -> status();
                case "stop" -> stop();
                case "logins" -> logins();
                case "code" -> code(argument);
                case "check" -> check(false);
                case "check-all" -> check(true);
                case "rotate-keys" -> rotateKeys(argument);
                case "import-sanctions" -> importSanctions(arguments);
                case "ops" -> ops(arguments);
                case "bench-start",
                        "bench-isolation",
                        "bench-takeover",
                        "bench-close",
                        "bench-month-end",
                        "bench-sale",
                        "bench-faults" -> bench(command, argument);
                case "empty-database" -> emptyDatabase();
                default -> throw new Problem("Unknown command: " + command);
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (Exception failed) {
            trace(failed);
            System.err.println("countinghouse: " + Problem.line(failed, layout));
            return 1;
        }
    }

    private int start() throws Exception {
        var lock = new Instance(layout).take();
        try {
            Logging.toFile(layout.log("launcher-libraries.log"));
            var start = new Start(layout, env, console);
            try {
                return start.run();
            } finally {
                start.stop();
            }
        } finally {
            lock.close();
        }
    }

    private int status() throws IOException {
        var instance = new Instance(layout);
        if (instance.launcher().isEmpty()) {
            console.print("not running (" + layout.data() + ")");
            return 3;
        }
        console.print(instance.address()
                .map(url -> "running at " + url + " (" + layout.data() + ")")
                .orElse("starting (" + layout.data() + ")"));
        return 0;
    }

    /** For {@code ./run --detach}, whose own output is a log. */
    private int logins() throws IOException {
        var secrets = new Secrets(layout.secrets());
        if (Files.exists(secrets.path("staff.json"))) {
            Announcement.printLogins(console, secrets);
        }
        return 0;
    }

    /** What the authenticator of one of the demo's people shows now. */
    private int code(String email) throws IOException {
        var secrets = new Secrets(layout.secrets());
        if (!Files.exists(secrets.path("staff.json"))) {
            throw new Problem("No demo logins in " + layout.secrets() + ". Start it first: ./run --detach");
        }
        var secret = Staff.members(secrets).stream()
                .filter(member -> member.email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> new Problem("Nobody in staff.json has the address " + email))
                .totpSecret();
        if (secret == null) {
            throw new Problem(email + " has no secret in staff.json; it is set up at the first sign-in");
        }
        var now = OneTimeCode.at(secret, Clock.systemUTC().instant());
        console.print(now.code() + "   (for another " + now.secondsLeft() + " s)");
        return 0;
    }

    private int stop() throws IOException, InterruptedException {
        var instance = new Instance(layout);
        var launcher = instance.launcher();
        if (launcher.isEmpty()) {
            int ended = instance.endLeftovers();
            instance.notReady();
            console.print(ended == 0 ? "not running" : "stopped " + ended + " programs of a start that was killed");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(120, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException slow) {
            throw new Problem(
                    "It does not stop within " + Duration.ofSeconds(120).toMinutes() + " min; see "
                            + layout.log("server.log"),
                    slow);
        }
        // it may have been killed rather than asked
        instance.endLeftovers();
        console.print("stopped");
        return 0;
    }

    private int check(boolean all) throws IOException {
        var instance = new Instance(layout);
        return isUp(instance) ? new Checks(layout, access(instance), console, all).run() : NOT_UP;
    }

    private int rotateKeys(String what) throws IOException {
        var instance = new Instance(layout);
        var masters = new MasterKeys(new Secrets(layout.secrets()), env);
        return isUp(instance) ? new KeyRotations(access(instance), masters, console).run(what) : NOT_UP;
    }

    private int importSanctions(List<String> arguments) throws IOException {
        var instance = new Instance(layout);
        return isUp(instance) ? new SanctionsImport(access(instance), console).run(arguments, env) : NOT_UP;
    }

    private int ops(List<String> arguments) throws IOException, InterruptedException {
        var instance = new Instance(layout);
        if (!isUp(instance)) {
            return NOT_UP;
        }
        var key = Files.readString(new Secrets(layout.secrets()).key("ops-key")).strip();
        var from = Path.of(env.getOrDefault("CALLED_FROM", "."));
        return new MerchantOps(new OpsClient(instance.loopback(), key), from, console).run(arguments);
    }

    private boolean isUp(Instance instance) throws IOException {
        if (instance.launcher().isEmpty() || instance.address().isEmpty()) {
            System.err.println("countinghouse: Not running on " + layout.data() + ". Start it: ./run --detach");
            return false;
        }
        return true;
    }

    private DatabaseAccess access(Instance instance) throws IOException {
        var started = instance.asStarted(env);
        return DatabaseAccess.from(started, Ports.from(started), new Secrets(layout.secrets()));
    }

    private int bench(String command, String argument) throws Exception {
        switch (command) {
            case "bench-start" -> new Bench(layout, env, console).start();
            case "bench-isolation" -> new IsolationBench(env, console).run();
            case "bench-takeover" -> new TakeoverBench(env, console).run();
            case "bench-close" -> new CloseBench(env, console).run();
            case "bench-month-end" -> new MonthEndBench(env, console).run();
            case "bench-sale" -> new SaleBench(env, console, argument.equals("--full")).run();
            default -> {
                return new FaultsBench(env, console, argument.equals("--full")).run();
            }
        }
        return 0;
    }

    private int emptyDatabase() {
        var access = DatabaseAccess.outside(env.getOrDefault("DB_URL", ""), env);
        console.print("emptied " + access.schema() + ": " + new Schema(access).emptyForTests() + " tables");
        return 0;
    }

    private void trace(Exception failed) {
        try (var out =
                new PrintWriter(Files.newBufferedWriter(layout.log("launcher-trace.log"), StandardCharsets.UTF_8))) {
            failed.printStackTrace(out);
        } catch (IOException | RuntimeException unwritable) {
            // the line that is printed has to do
        }
    }
}
