package countinghouse.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SealChainTest {
    @Test
    void a_hash_covers_what_came_before_the_number_and_the_content() {
        String hash = SealChain.hash(SealChain.START, 1, "a");
        assertEquals(64, hash.length());
        assertEquals(hash, SealChain.hash(SealChain.START, 1, "a"));
        assertNotEquals(hash, SealChain.hash(SealChain.START, 2, "a"));
        assertNotEquals(hash, SealChain.hash(SealChain.START, 1, "b"));
        assertNotEquals(hash, SealChain.hash(hash, 1, "a"));
    }
}
