package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedTest {
    @Test
    void a_mark_finds_the_process_it_was_made_of(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pid");
        Marked.of(ProcessHandle.current()).write(file);
        assertEquals(
                ProcessHandle.current(),
                Marked.read(file).flatMap(Marked::alive).orElseThrow());
    }

    @Test
    void another_program_with_the_same_number_is_not_taken_for_it() {
        var mark = Marked.of(ProcessHandle.current());
        assertTrue(new Marked(mark.pid(), mark.begun() + "1").alive().isEmpty());
    }

    @Test
    void a_torn_file_is_no_mark() {
        assertEquals(Optional.empty(), Marked.parse(""));
        assertEquals(Optional.empty(), Marked.parse("12"));
        assertEquals(Optional.empty(), Marked.parse("one t1"));
        assertEquals(Optional.of(new Marked(12, "t34")), Marked.parse("12 t34\n"));
    }

    @Test
    void a_process_that_does_not_want_to_end_is_ended() throws Exception {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo set; while :; do sleep 0.1; done").start();
        assertEquals("set", deaf.inputReader().readLine());
        Marked.of(deaf.toHandle()).end(Duration.ofMillis(200));
        assertFalse(deaf.isAlive());
    }
}
