package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Layout LAYOUT = new Layout(Path.of("/product"), Path.of("/data"), Path.of("/programs"));

    @Test
    void a_problem_is_told_in_its_own_words() {
        assertEquals("Do this.", Problem.line(new Problem("Do this."), LAYOUT));
    }

    @Test
    void a_full_disk_is_recognised_however_deep_it_lies() {
        var failure = new Problem("The database did not start", new IOException("write: No space left on device"));
        assertTrue(Problem.line(failure, LAYOUT).startsWith("The disk that holds /data is full."));
        assertTrue(Problem.isDiskFull("Error writing file './ibdata1' (Errcode: 28 \"No space left on device\")"));
    }

    @Test
    void the_servers_folded_answer_is_unfolded() {
        String answer =
                "Manifest-Version: 1.0\r\nexit-code: FAILURE\r\nmessage: Error occurred during deployment: Exception while deploying the\r\n"
                        + "  app [x] : it contains zero ejb.%%%EOL%%%Note\r\n\r\n";
        assertEquals(
                "Error occurred during deployment: Exception while deploying the app [x] : it contains zero ejb. Note",
                ServerAdmin.reason(answer));
    }
}
