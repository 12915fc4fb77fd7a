package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked cases, through the four commands, as an operator moves a merchant over. */
class GoldenIT {
    private record Said(int status, String out, String err) {}

    @BeforeAll
    static void cases_are_here() {
        assumeTrue(Golden.areHere(), "worked money cases are not here: " + Golden.CASES);
    }

    private static Said ops(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./ops"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).directory(Path.of("..").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Said(process.waitFor(), out, err);
    }

    private static String create(Path folder) throws IOException, InterruptedException {
        Said created = ops("merchant", "create", folder.toString());
        assertTrue(created.out().startsWith("mer_"), created.toString());
        return created.out();
    }

    /** And what SQL of its own makes of the ledger and of the items. */
    @Test
    void every_statement_is_what_was_worked_out() throws Exception {
        for (Golden golden : Golden.all()) {
            statement(golden);
        }
        String checked = ops("check").out();
        assertEquals(
                4,
                checked.lines()
                        .filter(line -> line.startsWith("ok ") && line.contains(" monthly statement"))
                        .count(),
                checked);
    }

    private static void statement(Golden golden) throws Exception {
        String merchant = create(golden.folder());
        String period = golden.period();
        assertEquals(
                0,
                ops("import", "history", "--merchant", merchant, golden.events())
                        .status());
        Said again = ops("import", "history", "--merchant", merchant, golden.events());
        assertTrue(again.status() != 0 && again.err().startsWith("line 2: "), again.toString());
        assertNotEquals(
                0, ops("statement", "--merchant", merchant, "--period", period).status());
        assertEquals(
                0,
                ops("close", "--merchant", merchant, "--through", golden.lastDay())
                        .status());
        assertEquals(1, told(golden, merchant));
        Said revised = ops("statement", "--merchant", merchant, "--period", period, "--revise", "Known since then");
        assertTrue(revised.status() == 0 && revised.out().startsWith("Revision 2 of " + period), revised.toString());
        assertEquals(2, told(golden, merchant));
    }

    /** @return the revision */
    private static int told(Golden golden, String merchant) throws Exception {
        Said said = ops("statement", "--merchant", merchant, "--period", golden.period(), "--format", "json");
        JsonNode told = Golden.json(said.out());
        for (var figure : golden.statement().properties()) {
            assertEquals(figure.getValue(), told.get(figure.getKey()), golden + " " + figure.getKey());
        }
        return told.get("revision").asInt();
    }

    @Test
    void broken_files_are_refused_at_the_line_that_is_wrong() throws Exception {
        String merchant = create(Golden.CASES.resolve("usd-gift-shop"));
        for (String line : Files.readAllLines(Golden.CASES.resolve("refused/expected.csv"))) {
            String[] expected = line.split(",");
            if (expected.length == 2 && !expected[0].equals("file")) {
                String file =
                        Golden.CASES.resolve("refused").resolve(expected[0]).toString();
                Said said = ops("import", "history", "--merchant", merchant, file);
                assertTrue(
                        said.status() != 0 && said.err().startsWith("line " + expected[1] + ": "),
                        expected[0] + " " + said);
            }
        }
    }

    @Test
    void terms_that_cannot_be_read_are_refused_with_file_and_line(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("merchant.json"), "{\n \"name\": ");
        Said said = ops("merchant", "create", folder.toString());
        assertTrue(said.status() != 0 && said.err().contains("merchant.json, line 2: "), said.toString());
    }
}
