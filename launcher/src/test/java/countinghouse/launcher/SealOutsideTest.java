package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealOutsideTest {
    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Test
    void one_head_is_kept_for_each_chain_and_torn_lines_are_passed_over() {
        var outside = new SealOutside(
                List.of(
                        "2026-01-01T00:00:00Z\tAUDIT\tmer_1\t1\t" + HASH,
                        "2026-01-01T00:00:03Z\tAUDIT\tmer_1\t2\t" + OTHER,
                        "2026-01-01T00:00:03Z\tJOURNAL\tmer_2\t1\t" + HASH,
                        "2026-01-01T00:00:06Z\tAUDIT\tmer_1\t3\taaa",
                        "2026-01-01T00:00"),
                List.of());
        assertEquals(Set.of("mer_1"), outside.tenants(SealedKind.AUDIT));
        assertEquals(2, outside.last(SealedKind.AUDIT, "mer_1"));
        assertEquals(1, outside.last(SealedKind.JOURNAL, "mer_2"));
        assertEquals(0, outside.last(SealedKind.JOURNAL, "mer_1"));
    }

    @Test
    void a_number_given_twice_keeps_its_first_row() {
        var outside = new SealOutside(
                List.of(), List.of("AUDIT\tmer_1\t1\taud_1\t" + HASH, "AUDIT\tmer_1\t1\taud_2\t" + OTHER));
        assertEquals(
                "aud_1",
                Objects.requireNonNull(outside.row(SealedKind.AUDIT, "mer_1", 1))
                        .rowId());
    }
}
