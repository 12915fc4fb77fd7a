package countinghouse.onboarding.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResumeLinkTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String HASH = Tokens.hash("one");

    private final ResumeLink link = new ResumeLink("res_1", "usr_1");

    @Test
    void it_works_once() {
        link.renew(HASH, "person", NOW);
        assertTrue(link.use(HASH, NOW.plusSeconds(1)));
        assertFalse(link.use(HASH, NOW.plusSeconds(2)));
    }

    @Test
    void it_works_for_half_an_hour() {
        link.renew(HASH, "person", NOW);
        assertFalse(link.use(HASH, NOW.plus(ResumeLink.LIFE)));
        assertTrue(link.use(HASH, NOW.plus(ResumeLink.LIFE).minusMillis(1)));
    }

    @Test
    void a_later_one_replaces_it_and_works_though_the_first_was_used() {
        link.renew(HASH, "person", NOW);
        assertTrue(link.use(HASH, NOW));
        link.renew(Tokens.hash("two"), "papers", NOW);
        assertFalse(link.use(HASH, NOW));
        assertTrue(link.use(Tokens.hash("two"), NOW));
    }
}
