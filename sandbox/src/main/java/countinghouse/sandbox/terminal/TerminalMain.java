package countinghouse.sandbox.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The program. Exit code 0: done; 1: declined or refused; 2: called wrongly; 3: kept, to be replayed. */
public final class TerminalMain {
    private static final int WRONG = 2;
    private static final String USAGE = """
            activate --state FILE --url URL --serial SERIAL --code CODE [--ca FILE | --insecure-localhost]
            check    --state FILE [--card TOKEN [--entry CONTACTLESS]] [--broken PRINT]
            products --state FILE
            sell     --state FILE --product ID|SKU [--quantity N] [--card TOKEN [--entry CONTACTLESS] [--wallet APPLE_PAY]] [--cash MINOR] [--offline]
            replay   --state FILE""";
    private static final Set<String> FLAGS = Set.of("insecure-localhost", "offline");

    private TerminalMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws InterruptedException {
        try {
            if (arguments.length == 0) {
                throw new IllegalArgumentException("what shall it do?");
            }
            Map<String, String> options = options(arguments);
            Terminal terminal = new Terminal(Path.of(required(options, "state")), System.out, Clock.systemUTC());
            return switch (arguments[0]) {
                case "activate" ->
                    terminal.activate(
                            required(options, "url"),
                            trust(options),
                            required(options, "serial"),
                            required(options, "code"));
                case "check" ->
                    new Checks(Path.of(required(options, "state")), System.out)
                            .run(
                                    options.getOrDefault("card", "tok_visa_approved"),
                                    options.getOrDefault("entry", "CONTACTLESS"),
                                    options.getOrDefault("broken", ""));
                case "products" -> terminal.products();
                case "sell" -> sell(terminal, options);
                case "replay" -> terminal.replay();
                default -> throw new IllegalArgumentException("no such thing: " + arguments[0]);
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            return WRONG;
        } catch (IOException e) {
            System.err.println("terminal: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return Terminal.REFUSED;
        }
    }

    private static int sell(Terminal terminal, Map<String, String> options) throws IOException, InterruptedException {
        Basket.Payment payment = new Basket.Payment(
                options.getOrDefault("card", ""),
                options.getOrDefault("entry", "CONTACTLESS"),
                options.getOrDefault("wallet", ""),
                Long.parseLong(options.getOrDefault("cash", "0")));
        int quantity = Integer.parseInt(options.getOrDefault("quantity", "1"));
        return terminal.sell(required(options, "product"), quantity, payment, options.containsKey("offline"));
    }

    private static String trust(Map<String, String> options) {
        if (options.containsKey("insecure-localhost")) {
            return Trust.LOCALHOST;
        }
        String ca = options.get("ca");
        return ca == null ? Trust.SYSTEM : Path.of(ca).toAbsolutePath().toString();
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + arguments[i]);
            }
            String name = arguments[i].substring(2);
            if (FLAGS.contains(name)) {
                options.put(name, "");
            } else if (i + 1 < arguments.length) {
                options.put(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is required");
        }
        return value;
    }
}
