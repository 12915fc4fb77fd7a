package countinghouse.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./ops merchant create|plan|owner}, {@code import history}, {@code close}, {@code statement}: a merchant is moved over. */
final class MerchantOps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MERCHANTS = "/merchants/";

    private final OpsClient server;
    private final Path from;
    private final Console console;

    /** @param from where the caller stands */
    MerchantOps(OpsClient server, Path from, Console console) {
        this.from = from;
        this.server = server;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        try {
            carryOut(Options.of(arguments, from));
            return 0;
        } catch (OpsClient.Refused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private void carryOut(Options options) throws IOException, InterruptedException {
        switch (options.command()) {
            case "merchant create" -> create(options);
            case "merchant plan" -> plan(options);
            case "merchant owner" -> owner(options);
            case "import history" -> importHistory(options);
            case "close" -> close(options);
            case "statement" -> statement(options);
            default -> throw new Problem("Unknown command: " + options.command());
        }
    }

    private void create(Options options) throws IOException, InterruptedException {
        JsonNode answer = server.post("/merchants", "application/json", BodyPublishers.ofString(terms(options.file())));
        console.print(answer.path("id").asText());
    }

    private void plan(Options options) throws IOException, InterruptedException {
        String from = options.optional("from");
        server.post(
                MERCHANTS + options.merchant() + "/plan" + (from.isEmpty() ? "" : "?from=" + from),
                "application/json",
                BodyPublishers.ofString(terms(options.file())));
        console.print("The plan of " + options.file().getFileName() + " holds" + (from.isEmpty() ? "" : " from " + from)
                + ".");
    }

    private void owner(Options options) throws IOException, InterruptedException {
        String email = options.optional("email");
        if (email.isBlank()) {
            throw new Problem("./ops " + options.command() + " needs --email.");
        }
        String body = JSON.writeValueAsString(JSON.createObjectNode().put("email", email));
        JsonNode answer = server.post(
                MERCHANTS + options.merchant() + "/owner", "application/json", BodyPublishers.ofString(body));
        console.print("An invitation went to " + answer.path("invited").asText() + ".");
    }

    private static String terms(Path folder) throws IOException {
        ObjectNode files = JSON.createObjectNode();
        files.set("merchant", json(folder.resolve("merchant.json")));
        files.put("interchange", read(folder.resolve("interchange.csv")));
        files.put("schemeFees", read(folder.resolve("scheme_fees.csv")));
        return JSON.writeValueAsString(files);
    }

    private static JsonNode json(Path file) throws IOException {
        requireThere(file);
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new Problem(file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        }
    }

    private static String read(Path file) throws IOException {
        requireThere(file);
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Problem(file + " is not UTF-8.");
        }
    }

    private static void requireThere(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem(file + " is missing.");
        }
    }

    private void importHistory(Options options) throws IOException, InterruptedException {
        Path file = options.file();
        requireThere(file);
        JsonNode answer =
                server.post(MERCHANTS + options.merchant() + "/history", "text/csv", BodyPublishers.ofFile(file));
        console.print(answer.path("lines").asLong() + " events stored");
    }

    private void close(Options options) throws IOException, InterruptedException {
        String through = options.required("through");
        String path = MERCHANTS + options.merchant() + "/close?through=" + through;
        long days = 0;
        JsonNode answer;
        do {
            answer = server.post(path, "text/plain", BodyPublishers.noBody());
            days += answer.path("days").asLong();
        } while (!answer.path("done").asBoolean());
        console.print(days + " business days closed through " + through);
    }

    private void statement(Options options) throws IOException, InterruptedException {
        String format = options.optional("format");
        if (!format.isEmpty() && !format.equals("json")) {
            throw new Problem("./ops statement prints --format json.");
        }
        String path = MERCHANTS + options.merchant() + "/statement/" + options.required("period");
        if (options.named().containsKey("revise")) {
            String body = JSON.writeValueAsString(JSON.createObjectNode().put("reason", options.optional("revise")));
            JsonNode made = server.post(path, "application/json", BodyPublishers.ofString(body));
            console.print("Revision " + made.path("revision").asInt() + " of " + options.required("period")
                    + " is frozen; its files follow.");
            return;
        }
        console.print(server.get(path).toPrettyString());
    }
}
