package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealHeadsTest {
    @Test
    void one_head_is_kept_for_each_chain_and_torn_lines_are_passed_over() {
        String hash = "a".repeat(64);
        var heads = new SealHeads(List.of(
                "2026-01-01T00:00:00Z\tAUDIT\tmer_1\t1\t" + hash,
                "2026-01-01T00:00:03Z\tAUDIT\tmer_1\t2\t" + hash,
                "2026-01-01T00:00:03Z\tJOURNAL\tmer_1\t1\t" + hash,
                "2026-01-01T00:00:06Z\tAUDIT\tmer_1\t3\taaa",
                "2026-01-01T00:00"));
        assertEquals(2, heads.size());
    }
}
