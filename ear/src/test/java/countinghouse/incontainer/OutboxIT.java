package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.incontainer.beans.Heard;
import countinghouse.incontainer.beans.Rang;
import countinghouse.kernel.Ids;
import countinghouse.platform.Outbox;
import countinghouse.platform.sql.OutboxTable;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event takes effect exactly once, in the order of its subject, after the commit of what it tells. */
class OutboxIT extends InContainer {
    private static final String DONE = "SELECT COUNT(*) FROM outbox WHERE subject = ? AND state = 'DONE'";
    private static final String EFFECTS = "SELECT COUNT(*) FROM mail_message WHERE recipient = ?";
    private static final String FIRST = "SELECT id FROM outbox WHERE subject = ? ORDER BY seq LIMIT 1";

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    Shops shops;

    private Shop shop;
    private Rows rows;
    private String bell;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        rows = new Rows();
        bell = Ids.next("bel");
    }

    private void ring(int number) throws Exception {
        inTransaction(() -> {
            outbox.publish(shop.owner(), new Rang(bell, number));
            return null;
        });
    }

    @Test
    void a_listener_that_fails_is_tried_again_and_takes_effect_once() throws Exception {
        Heard.failNext(bell, 2);
        ring(1);
        Eventually.until("delivered", () -> rows.count(DONE, bell) == 1);
        assertEquals(List.of(1, 1, 1), Heard.of(bell));
        assertEquals(1, rows.count(EFFECTS, bell + "@example.com"));
    }

    @Test
    void events_of_one_subject_keep_their_order() throws Exception {
        Heard.failNext(bell, 1);
        ring(1);
        ring(2);
        ring(3);
        Eventually.until("delivered", () -> rows.count(DONE, bell) == 3);
        assertEquals(List.of(1, 1, 2, 3), Heard.of(bell));
    }

    @Test
    void what_fails_together_is_told_one_by_one_and_takes_effect_once() throws Exception {
        Heard.failOnce(bell, 2);
        inTransaction(() -> {
            for (int number = 1; number <= 3; number++) {
                outbox.publish(shop.owner(), new Rang(bell, number));
            }
            return null;
        });
        Eventually.until("delivered", () -> rows.count(DONE, bell) == 3);
        assertEquals(List.of(1, 2, 1, 2, 3), Heard.of(bell));
        assertEquals(3, rows.count(EFFECTS, bell + "@example.com"));
        assertEquals(0, rows.count("SELECT COUNT(*) FROM outbox WHERE subject = ? AND tries > 0", bell));
    }

    @Test
    void what_was_rolled_back_is_never_told() throws Exception {
        transaction.begin();
        outbox.publish(shop.owner(), new Rang(bell, 1));
        transaction.rollback();
        ring(2);
        Eventually.until("delivered", () -> rows.count(DONE, bell) == 1);
        assertEquals(List.of(2), Heard.of(bell));
    }

    @Test
    void after_the_last_try_it_is_parked_and_holds_up_its_subject_only() throws Exception {
        Heard.failNext(bell, Integer.MAX_VALUE);
        ring(1);
        Eventually.until("tried", () -> !Heard.of(bell).isEmpty());
        String first = rows.all(FIRST, bell).getFirst();
        for (int tries = 0; tries < 40; tries++) {
            table.failed(first, "told to fail");
        }
        assertEquals("PARKED", state(first));
        ring(2);
        String other = Ids.next("bel");
        inTransaction(() -> {
            outbox.publish(shop.owner(), new Rang(other, 1));
            return null;
        });
        Eventually.until("the other subject goes on", () -> rows.count(DONE, other) == 1);
        assertEquals(0, rows.count(DONE, bell));
        Heard.failNext(bell, 0);
        rows.change("UPDATE outbox SET state = 'WAITING', due_at = NOW(6) WHERE id = ?", first);
        Eventually.until("let go", () -> rows.count(DONE, bell) == 2);
    }

    private String state(String event) {
        return rows.all("SELECT state FROM outbox WHERE id = ?", event).getFirst();
    }
}
