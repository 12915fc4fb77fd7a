package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import countinghouse.sandbox.terminal.TerminalMain;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terminal simulator, as the process it is in the field. */
final class Device {
    private final Path state;

    Device(Path state) {
        this.state = state;
    }

    void activate(String serial, String code) throws IOException, InterruptedException {
        run("activate", "--url", Surroundings.product(), "--serial", serial, "--code", code, "--insecure-localhost");
    }

    /** Walks the checklist; answers what was said of the last item. */
    String check() throws IOException, InterruptedException {
        return run("check", "--card", "tok_visa_approved");
    }

    /** The same with a printer that does not print: the terminal is not ready. */
    void checkWithoutPaper() throws IOException, InterruptedException {
        run(1, "check", "--card", "tok_visa_approved", "--broken", "PRINT");
    }

    /** Sells one piece by card, and answers what the product answered. */
    JsonNode sell(String sku, String token) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(run("sell", "--product", sku, "--card", token));
    }

    private String run(String what, String... options) throws IOException, InterruptedException {
        return run(0, what, options);
    }

    private String run(int expected, String what, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path(),
                TerminalMain.class.getName(),
                what,
                "--state",
                state.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, process.waitFor(), what + " on the terminal: " + output);
        return output;
    }

    private static String path() {
        return Stream.of(
                        TerminalMain.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonFormat.class,
                        JavaTimeModule.class)
                .map(Device::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
